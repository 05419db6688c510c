import { type KnownService } from "./known-service";
import { digitalServiceOf, normalSuggestion, readSuggestion } from "./suggestion";

const SERVICES: readonly KnownService[] = [
  service("DIGITAL", { digital: true }),
  service("PAPER", { digital: false }),
];

describe("reading a suggestion (At submission)", () => {
  it("keeps its texts trimmed, beside what it is compared by (A14)", () => {
    const claim = { beneficiaryGiven: false, title: " عنوان ", description: " خدمة أسرع " };

    expect(readSuggestion(claim, "BENEFICIARY")).toEqual({
      granted: true,
      value: { normalSuggestion: "خدمه اسرع", title: "عنوان", description: "خدمة أسرع" },
    });
  });

  it.each([
    ["a beneficiary who names one", { beneficiaryGiven: true }, "beneficiary"],
    ["no title", { title: " " }, "title"],
    ["no description", { description: "" }, "description"],
    ["texts that say nothing", { title: "؟", description: "!!" }, "description"],
  ])("refuses %s", (_what, fields, field) => {
    const claim = { beneficiaryGiven: false, title: "A title", description: "Text", ...fields };

    expect(readSuggestion(claim, "BENEFICIARY")).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", field] }],
    });
  });

  it("is compared by its description, whatever the title calls it (AMR-S3)", () => {
    expect(normalSuggestion({ title: "One", description: "Faster" })).toBe(
      normalSuggestion({ title: "Other", description: "FASTER" }),
    );
  });

  it("is compared by its title where the description says nothing (AMR-S3)", () => {
    expect(normalSuggestion({ title: "Faster", description: "…" })).toBe("faster");
  });
});

describe("the service of a suggestion", () => {
  it("is granted when it is the provider's and digital (AMR-S1, AMR-S4)", () => {
    const decision = digitalServiceOf({ serviceCode: "DIGITAL", services: SERVICES });

    expect(decision).toMatchObject({ granted: true, value: { code: "DIGITAL" } });
  });

  it("is refused on paper (AMR-S4, AMR-X4)", () => {
    const decision = digitalServiceOf({ serviceCode: "PAPER", services: SERVICES });

    expect(decision).toMatchObject({
      granted: false,
      refusals: [{ code: "RULE_REFUSED", rule: "AMR-S4", path: ["input", "serviceCode"] }],
    });
  });

  it("is no other provider's, and the digital ones are named (AMR-S1)", () => {
    const decision = digitalServiceOf({ serviceCode: "OTHERS", services: SERVICES });

    expect(decision).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", "serviceCode"], allowed: ["DIGITAL"] }],
    });
  });
});

function service(code: string, fields: Partial<KnownService>): KnownService {
  return { code, name: { ar: code, en: code }, digital: true, digitalAlternative: null, ...fields };
}
