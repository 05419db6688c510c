import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { anyMobile, saudiMobile } from "./mobile";

interface MobileCase {
  readonly input: string;
  readonly e164?: string;
  readonly accepted: boolean;
}

const catalogue = join(__dirname, "../../test/catalogue/vectors.json");
const { mobile: vectors } = JSON.parse(readFileSync(catalogue, "utf8")) as { mobile: MobileCase[] };

describe("a Saudi mobile number", () => {
  it.each(vectors.filter(({ accepted }) => accepted))("is $input", ({ input, e164 }) => {
    expect(saudiMobile(input)).toBe(e164);
  });

  it.each(vectors.filter(({ accepted }) => !accepted))("is not $input", ({ input }) => {
    expect(saudiMobile(input)).toBeNull();
  });

  it("is allocated where the telephone metadata has it, for any first four digits", () => {
    const leads = Array.from({ length: 1000 }, (_, index) => String(5000 + index));
    const isAllocated = (number: string) => {
      const parsed = parsePhoneNumberFromString(number);
      return parsed?.isValid() === true && parsed.getType() === "MOBILE";
    };

    const ours = leads.filter((lead) => saudiMobile(`+966${lead}34567`) !== null);

    expect(ours).toEqual(leads.filter((lead) => isAllocated(`+966${lead}34567`)));
    expect(ours.length).toBeGreaterThan(0);
  });

  it.each([
    ["Arabic-Indic digits", "٠٥٠١٢٣٤٥٦٧"],
    ["spaces and dashes", "+966 50-123–4567"],
    ["brackets", "(050) 1234567"],
    ["marks that came along", "\u202a+966501234567\u202c"],
  ])("may be written with %s", (_, typed) => {
    expect(saudiMobile(typed)).toBe("+966501234567");
  });

  it.each([
    ["one digit too many", "05012345678"],
    ["one too few", "050123456"],
    ["both prefixes", "+9660501234567"],
    ["neither prefix", "501234567"],
    ["a letter", "050123456a"],
    ["nothing", ""],
  ])("does not have %s", (_, typed) => {
    expect(saudiMobile(typed)).toBeNull();
  });
});

describe("the number of somebody with a foreign identifier", () => {
  it.each([
    ["a Saudi mobile as it is dialled at home", "0501234567", "+966501234567"],
    ["a Saudi mobile in full", "+966501234567", "+966501234567"],
    ["any number in full, spaces dropped", "+999 0000 000", "+9990000000"],
    ["fifteen digits", "+999000000000000", "+999000000000000"],
    ["seven digits", "+9990000", "+9990000"],
  ])("may be %s", (_, typed, e164) => {
    expect(anyMobile(typed)).toBe(e164);
  });

  it.each([
    ["sixteen digits", "+9990000000000000"],
    ["six digits", "+999000"],
    ["a country code from 0", "+0990000000"],
    ["no country code", "990000000"],
  ])("may not have %s", (_, typed) => {
    expect(anyMobile(typed)).toBeNull();
  });
});
