import { type KnownService } from "./known-service";
import {
  paperServiceOf,
  readTransformation,
  type TransformationCase,
  type TransformationClaim,
} from "./transformation-request";

const DIGITAL = service("DIGITAL", { ar: "المنافسات", en: "Tenders" }, { digital: true });
const PAPER = service("PAPER", { ar: "تجديد الرخصة", en: "Renewing the licence" });
const REPLACED = service(
  "REPLACED",
  { ar: "طلب الإعفاء", en: "Asking for exemption" },
  { digitalAlternative: "DIGITAL" },
);

describe("reading a transformation request (At submission)", () => {
  it("keeps its texts trimmed and the name also in its normal form (AMR-T1, A14)", () => {
    const claim = buildClaim({ paperServiceName: " تجديد الرّخصة ", title: " A title " });

    expect(readTransformation(claim, "BENEFICIARY")).toEqual({
      granted: true,
      value: {
        paperServiceName: "تجديد الرّخصة",
        normalName: "تجديد الرخصه",
        title: "A title",
        description: "Text",
      },
    });
  });

  it.each([
    ["no name (AMR-T1)", { paperServiceName: " " }, "paperServiceName"],
    ["a name that is none (AMR-T1)", { paperServiceName: "؟؟" }, "paperServiceName"],
    ["a name of 201 characters", { paperServiceName: "ا".repeat(201) }, "paperServiceName"],
    ["an unreadable name", { paperServiceName: "a\u0000" }, "paperServiceName"],
    ["no title", { title: "" }, "title"],
    ["no description", { description: " " }, "description"],
    ["a beneficiary who names one", { beneficiaryGiven: true }, "beneficiary"],
  ])("refuses %s", (_what, fields, field) => {
    const decision = readTransformation(buildClaim(fields), "BENEFICIARY");

    expect(decision).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", field] }],
    });
  });

  it("asks staff for whom it is", () => {
    expect(readTransformation(buildClaim({}), "STAFF")).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", "beneficiary"] }],
    });
  });
});

describe("the paper service that is meant (AMR-T2)", () => {
  it.each([
    ["named, and on no list", { normalName: "رخصه قديمه" }, null],
    ["listed, by its code", { normalName: "any name", serviceCode: "PAPER" }, PAPER],
    ["listed, by its Arabic name", { normalName: "تجديد الرخصه" }, PAPER],
    ["listed, by its English name", { normalName: "renewing the licence" }, PAPER],
  ])("is granted when it is %s", (_what, fields, value) => {
    expect(paperServiceOf(buildCase(fields))).toEqual({ granted: true, value });
  });

  it.each([
    ["a digital service by its Arabic name", { normalName: "المنافسات" }, "paperServiceName"],
    ["a digital service by its English name", { normalName: "tenders" }, "paperServiceName"],
    ["a digital service by its code", { serviceCode: "DIGITAL" }, "serviceCode"],
    [
      "the name of a digital service beside the code of one on paper",
      { normalName: "tenders", serviceCode: "PAPER" },
      "paperServiceName",
    ],
    ["one with an alternative, by its code", { serviceCode: "REPLACED" }, "serviceCode"],
    ["one with an alternative, by its name", { normalName: "طلب الاعفا" }, "paperServiceName"],
  ])("refuses %s", (_what, fields, field) => {
    expect(paperServiceOf(buildCase(fields))).toMatchObject({
      granted: false,
      refusals: [{ code: "RULE_REFUSED", rule: "AMR-T2", path: ["input", field] }],
    });
  });

  it("names the digital alternative", () => {
    const decision = paperServiceOf(buildCase({ serviceCode: "REPLACED" }));

    expect(decision).toMatchObject({ refusals: [{ allowed: ["DIGITAL"] }] });
  });

  it("takes no code but the provider's, and names its services on paper", () => {
    expect(paperServiceOf(buildCase({ serviceCode: "OTHERS" }))).toMatchObject({
      granted: false,
      refusals: [
        {
          code: "INVALID_INPUT",
          path: ["input", "serviceCode"],
          allowed: ["PAPER", "REPLACED"],
        },
      ],
    });
  });
});

function buildClaim(fields: Partial<TransformationClaim>): TransformationClaim {
  return {
    paperServiceName: "تجديد الرخصة",
    beneficiaryGiven: false,
    title: "A title",
    description: "Text",
    ...fields,
  };
}

function buildCase(fields: Partial<TransformationCase>): TransformationCase {
  const services = [DIGITAL, PAPER, REPLACED];
  return { normalName: "رخصه قديمه", serviceCode: null, services, ...fields };
}

function service(
  code: string,
  name: KnownService["name"],
  fields: Partial<KnownService> = {},
): KnownService {
  return { code, name, digital: false, digitalAlternative: null, ...fields };
}
