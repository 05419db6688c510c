import { type Refusal } from "../refusal";
import {
  BENEFICIARY_KINDS,
  type BeneficiaryClaim,
  isSameBeneficiary,
  readBeneficiary,
} from "./beneficiary";
import { type EnteredBy } from "./identifier-claim";

const PATH = ["input", "beneficiary"];

const buildClaim = (only: Partial<BeneficiaryClaim> = {}): BeneficiaryClaim => ({
  kind: "INDIVIDUAL",
  identifier: "1000000008",
  name: "نورة التجريبية",
  mobile: "0501234567",
  ...only,
});

const ofEstablishment: Partial<BeneficiaryClaim> = { kind: "BUSINESS", identifier: "7000000000" };
const ofVisitor: Partial<BeneficiaryClaim> = { identifier: "A1234567", identifierKind: "PASSPORT" };

function read(only: Partial<BeneficiaryClaim>, by: EnteredBy = "STAFF") {
  const decision = readBeneficiary(buildClaim(only), PATH, by);
  return decision.granted ? decision.value : null;
}

function refusalsOf(only: Partial<BeneficiaryClaim>, by: EnteredBy = "STAFF"): readonly Refusal[] {
  const decision = readBeneficiary(buildClaim(only), PATH, by);
  return decision.granted ? [] : decision.refusals;
}

const fieldsRefused = (only: Partial<BeneficiaryClaim>, by: EnteredBy = "STAFF") =>
  refusalsOf(only, by).map(({ path }) => path?.at(-1));

describe("reading a beneficiary", () => {
  it("keeps what was typed in one form", () => {
    const typed = {
      identifier: " ١٠٠٠٠٠٠٠٠٨ ",
      name: "  نورة التجريبية ",
      mobile: "٠٥٠ ١٢٣ ٤٥٦٧",
      email: " person@example.com ",
    };

    expect(read(typed)).toEqual({
      kind: "INDIVIDUAL",
      identifier: "1000000008",
      identifierKind: "NATIONAL_ID",
      name: "نورة التجريبية",
      mobile: "+966501234567",
      email: "person@example.com",
    });
  });

  it("names every field that is not valid, with its place in the input", () => {
    const refusals = refusalsOf({ identifier: "1", name: " ", mobile: "1", email: "1" });

    expect(refusals.map(({ path }) => path)).toEqual([
      ["input", "beneficiary", "identifier"],
      ["input", "beneficiary", "name"],
      ["input", "beneficiary", "mobile"],
      ["input", "beneficiary", "email"],
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill("INVALID_INPUT"));
  });

  it("says everything in Arabic and in English", () => {
    const refusals = [
      ...refusalsOf({ identifier: "1", name: " ", mobile: "1", email: "1" }),
      ...refusalsOf({ ...ofVisitor, mobile: "1" }, "PROVIDER_AGENT"),
      ...refusalsOf({ mobile: null }),
      ...refusalsOf({ kind: "BUSINESS" }),
      ...refusalsOf({ identifier: "7000000000" }),
      ...refusalsOf({ identifier: "1", identifierKind: "NATIONAL_ID" }),
      ...refusalsOf({ identifier: "1", identifierKind: "RESIDENCE_NUMBER" }),
      ...refusalsOf({ identifier: "1", identifierKind: "UNIFIED_NUMBER" }),
      ...refusalsOf({ identifier: "1", identifierKind: "PASSPORT" }),
      ...refusalsOf({ identifier: "1", identifierKind: "FOREIGN_REGISTRATION" }),
    ];

    expect(refusals).toHaveLength(14);
    for (const { message } of refusals) {
      expect(message.ar).toMatch(/\p{Script=Arabic}/u);
      expect(message.en).toMatch(/^[A-Z].*\.$/u);
    }
  });
});

describe("whose identifier it is", () => {
  it.each([
    ["NATIONAL_ID", { identifier: "1000000008" }],
    ["RESIDENCE_NUMBER", { identifier: "2000000006" }],
    ["UNIFIED_NUMBER", ofEstablishment],
  ] as const)("is known as %s from it", (identifierKind, claim) => {
    expect(read(claim, "PROVIDER_AGENT")?.identifierKind).toBe(identifierKind);
  });

  it("may be said too", () => {
    expect(read({ identifierKind: "NATIONAL_ID" })?.identifierKind).toBe("NATIONAL_ID");
  });

  it("must be as it is said", () => {
    expect(fieldsRefused({ identifierKind: "RESIDENCE_NUMBER" })).toEqual(["identifier"]);
  });

  it("must be said of any that the Kingdom did not give", () => {
    expect(fieldsRefused({ identifier: "A1234567" })).toEqual(["identifier"]);
  });

  it("takes null for not said", () => {
    expect(read({ identifierKind: null })?.identifierKind).toBe("NATIONAL_ID");
  });

  it.each(BENEFICIARY_KINDS.filter((kind) => kind !== "INDIVIDUAL"))(
    "is a unified number for %s",
    (kind) => {
      expect(read({ ...ofEstablishment, kind })?.kind).toBe(kind);
      expect(fieldsRefused({ kind })).toEqual(["identifier"]);
      expect(fieldsRefused({ kind, ...ofVisitor })).toEqual(["identifier"]);
    },
  );

  it.each([
    ofEstablishment,
    { identifier: "A1234567", identifierKind: "FOREIGN_REGISTRATION" },
  ] as const)("is not an establishment's for an individual", (claim) => {
    expect(fieldsRefused({ ...claim, kind: "INDIVIDUAL" })).toEqual(["identifier"]);
  });
});

describe("a visitor or a body abroad (AMR-D5)", () => {
  const ofBodyAbroad: Partial<BeneficiaryClaim> = {
    kind: "NON_PROFIT",
    identifier: "reg12345",
    identifierKind: "FOREIGN_REGISTRATION",
  };

  it.each([
    ["A1234567", ofVisitor],
    ["REG12345", ofBodyAbroad],
  ] as const)("is entered by staff with %s", (identifier, claim) => {
    expect(read(claim, "STAFF")?.identifier).toBe(identifier);
  });

  it.each([ofVisitor, ofBodyAbroad])("is not entered by an agent", (claim) => {
    expect(refusalsOf(claim, "PROVIDER_AGENT")).toEqual([
      expect.objectContaining({
        code: "INVALID_INPUT",
        path: [...PATH, "identifierKind"],
        rule: "AMR-D5",
      }),
    ]);
  });

  it("may have any E.164 number", () => {
    expect(read({ ...ofVisitor, mobile: "+9990000000" })?.mobile).toBe("+9990000000");
  });

  it("may not have a number that is not E.164", () => {
    expect(fieldsRefused({ ...ofVisitor, mobile: "990000000" })).toEqual(["mobile"]);
  });
});

describe("the name", () => {
  it.each([
    ["is blank", "   "],
    ["has marks alone", "\u200f\u200f"],
    ["has no letter", "..."],
    ["has 201 characters", "ن".repeat(201)],
    ["has a control character", "نورة\u0000"],
    ["has half a character", "نورة\ud800"],
    ["has a second line", "نورة\nالتجريبية"],
  ])("is refused when it %s", (_, name) => {
    expect(fieldsRefused({ name })).toEqual(["name"]);
  });

  it("may have 200 characters", () => {
    expect(read({ name: "ن".repeat(200) })?.name).toHaveLength(200);
  });
});

describe("how to reach somebody", () => {
  it("may be a mobile number alone", () => {
    expect(read({ email: null })).toMatchObject({ mobile: "+966501234567", email: null });
  });

  it("may be an e-mail address alone", () => {
    expect(read({ mobile: " ", email: "person@example.com" })).toMatchObject({
      mobile: null,
      email: "person@example.com",
    });
  });

  it.each([
    ["left out", {}],
    ["null", { mobile: null, email: null }],
    ["blank", { mobile: " ", email: "" }],
  ])("is refused when both are %s", (_, contact) => {
    expect(fieldsRefused({ mobile: undefined, ...contact })).toEqual(["mobile"]);
  });

  it("is refused when the number is not a Saudi mobile", () => {
    expect(fieldsRefused({ mobile: "+966521234567", email: "person@example.com" })).toEqual([
      "mobile",
    ]);
  });

  it("is not a foreign number with an identifier of the Kingdom", () => {
    expect(fieldsRefused({ mobile: "+9990000000" })).toEqual(["mobile"]);
  });
});

describe("the same beneficiary (A17)", () => {
  it("has the same identifier of the same kind, whatever else was typed", () => {
    const one = { identifier: "1000000008", identifierKind: "NATIONAL_ID", name: "نورة" } as const;
    const other = { ...one, name: "Noura" };

    expect(isSameBeneficiary(one, other)).toBe(true);
  });

  it("does not have another identifier", () => {
    const one = { identifier: "1000000008", identifierKind: "NATIONAL_ID" } as const;

    expect(isSameBeneficiary(one, { ...one, identifier: "1000000016" })).toBe(false);
  });

  it("does not have the same signs as another kind of identifier", () => {
    const one = { identifier: "1000000008", identifierKind: "NATIONAL_ID" } as const;

    expect(isSameBeneficiary(one, { ...one, identifierKind: "PASSPORT" })).toBe(false);
  });
});
