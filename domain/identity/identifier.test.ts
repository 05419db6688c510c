import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  IDENTIFIER_KINDS,
  identifierKey,
  isForeign,
  isIdentifierOf,
  kindKnownFrom,
} from "./identifier";

interface Cases {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const catalogue = join(__dirname, "../../test/catalogue/vectors.json");
const { nationalId, unifiedNumber } = JSON.parse(readFileSync(catalogue, "utf8")) as {
  nationalId: Cases;
  unifiedNumber: Cases;
};

const isNationalId = (text: string) =>
  isIdentifierOf("NATIONAL_ID", identifierKey(text)) ||
  isIdentifierOf("RESIDENCE_NUMBER", identifierKey(text));

describe("a national ID or residence number (MOF-11)", () => {
  it.each(nationalId.valid)("may be %s", (text) => {
    expect(isNationalId(text)).toBe(true);
  });

  it.each(nationalId.invalid)("may not be %s", (text) => {
    expect(isNationalId(text)).toBe(false);
  });

  it("is not taken for the other one", () => {
    expect(isIdentifierOf("NATIONAL_ID", "2000000006")).toBe(false);
    expect(isIdentifierOf("RESIDENCE_NUMBER", "1000000008")).toBe(false);
  });

  it("adds up, with every second digit's double written out, to a multiple of ten", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[12]\d{8}$/u),
        fc.integer({ min: 0, max: 9 }),
        (nine, last) => {
          const writtenOut = Array.from(`${nine}${last}`, Number).flatMap((digit, index) =>
            Array.from(String(index % 2 === 0 ? 2 * digit : digit), Number),
          );
          const sum = writtenOut.reduce((total, digit) => total + digit, 0);

          expect(isNationalId(`${nine}${last}`)).toBe(sum % 10 === 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has exactly one check digit that fits, whatever the nine before it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12]\d{8}$/u), (nine) => {
        const fitting = Array.from("0123456789").filter((digit) => isNationalId(nine + digit));

        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it("shows one digit that was mistyped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from("1000000016", Number);
        const mistyped = digits.map((digit, index) =>
          index === place ? (digit + by) % 10 : digit,
        );

        expect(isNationalId(mistyped.join(""))).toBe(false);
      }),
    );
  });
});

describe("a unified number", () => {
  it.each(unifiedNumber.valid)("may be %s", (text) => {
    expect(isIdentifierOf("UNIFIED_NUMBER", text)).toBe(true);
  });

  it.each([...unifiedNumber.invalid, "70000000000"])("may not be %s", (text) => {
    expect(isIdentifierOf("UNIFIED_NUMBER", text)).toBe(false);
  });
});

describe.each(["PASSPORT", "FOREIGN_REGISTRATION"] as const)("a %s", (kind) => {
  it.each(["A1234", "ABCDEFGHIJ0123456789"])("may be %s", (text) => {
    expect(isIdentifierOf(kind, text)).toBe(true);
  });

  it.each(["A123", "ABCDEFGHIJ01234567890", "A-1234", "A 1234", ""])("may not be %j", (text) => {
    expect(isIdentifierOf(kind, text)).toBe(false);
  });
});

describe("the kept form of an identifier", () => {
  it.each([
    ["Arabic-Indic digits", "١٠٠٠٠٠٠٠٠٨", "1000000008"],
    ["Persian digits", "۱۰۰۰۰۰۰۰۰۸", "1000000008"],
    ["spaces and marks around it", " \u200f1000000008\u200e\n", "1000000008"],
    ["small letters", "ab12345", "AB12345"],
  ])("has none of %s", (_, typed, key) => {
    expect(identifierKey(typed)).toBe(key);
  });

  it("keeps a space within, which no identifier has", () => {
    expect(identifierKey("10000 00008")).toBe("10000 00008");
  });
});

describe("the kind", () => {
  it.each([
    ["1000000008", "NATIONAL_ID"],
    ["2000000006", "RESIDENCE_NUMBER"],
    ["7000000000", "UNIFIED_NUMBER"],
    ["1000000000", null],
    ["3000000004", null],
    ["A1234567", null],
  ])("known from %s is %s", (identifier, kind) => {
    expect(kindKnownFrom(identifier)).toBe(kind);
  });

  it("is foreign for visitors and bodies abroad alone", () => {
    expect(IDENTIFIER_KINDS.filter(isForeign)).toEqual(["PASSPORT", "FOREIGN_REGISTRATION"]);
  });

  it.each([null, undefined])("is not foreign when it is %s", (kind) => {
    expect(isForeign(kind)).toBe(false);
  });
});
