import {
  A4_TABLE,
  DAY_OF_OPENING,
  PAPER,
  PAUSED,
  TEN_DAYS,
  closed,
} from "../../test/support/a4-table";
import { buildCase } from "../../test/support/build-eligibility-case";
import { type Refusal } from "../refusal";
import { findRule } from "../rulebook/rulebook";
import { type EligibilityCase } from "./case";
import { type Eligibility } from "./eligibility";
import { weigh } from "./weigh";

describe("what a decision lists", () => {
  const ALL = [
    ...["AMR-C1", "AMR-C2", "AMR-C3", "AMR-C4", "AMR-C5", "AMR-C6", "AMR-C7", "AMR-C8"],
    ...["AMR-X1", "AMR-X2", "AMR-X3"],
  ];

  it("names every rule, in the order of the rulebook", () => {
    const rules = weigh(buildCase()).decisions.map(({ rule }) => rule);

    expect(rules).toEqual(ALL);
    expect(rules.every((rule) => findRule(rule) !== null)).toBe(true);
  });

  it("names what was decided of each rule, for a ticket without a service level that is late", () => {
    expect(outcomes(weigh(buildCase()))).toEqual({
      "AMR-C1": "NOT_APPLICABLE",
      "AMR-C2": "NOT_APPLICABLE",
      "AMR-C3": "PASSED",
      "AMR-C4": "NOT_APPLICABLE",
      "AMR-C5": "PASSED",
      "AMR-C6": "PASSED",
      "AMR-C7": "PASSED",
      "AMR-C8": "NOT_APPLICABLE",
      "AMR-X1": "PASSED",
      "AMR-X2": "NOT_APPLICABLE",
      "AMR-X3": "NOT_APPLICABLE",
    });
  });

  it("names what was decided of each rule, for a closed technical ticket", () => {
    const eligibilityCase = buildCase(closed("RESOLVED", { matter: "TECHNICAL", ...TEN_DAYS }), {
      stillOccurring: true,
    });

    expect(outcomes(weigh(eligibilityCase))).toMatchObject({
      "AMR-C2": "NOT_APPLICABLE",
      "AMR-C3": "NOT_APPLICABLE",
      "AMR-C4": "PASSED",
      "AMR-C6": "NOT_APPLICABLE",
      "AMR-X2": "PASSED",
      "AMR-X3": "PASSED",
    });
  });

  it("explains each rule in both languages", () => {
    const explanations = A4_TABLE.flatMap(
      ([, eligibilityCase]) => weigh(eligibilityCase).decisions,
    ).map(({ explanation }) => explanation);

    expect(explanations.every(({ ar }) => /\p{Script=Arabic}.*\.$/u.test(ar))).toBe(true);
    expect(explanations.every(({ en }) => /^\p{Script=Latin}.*\.$/u.test(en))).toBe(true);
  });

  it("names the days and the number that decided (A7)", () => {
    const { decisions } = weigh(buildCase({}, { at: DAY_OF_OPENING }));
    const { explanation } = decisions.find(({ rule }) => rule === "AMR-C6") ?? {};

    expect(explanation?.en).toContain("opened on 2026-11-01; the 5 business days");
    expect(explanation?.en).toContain("00:00 Riyadh of 2026-11-09");
    expect(explanation?.ar).toContain("\u20662026-11-01\u2069");
    expect(explanation?.ar).toContain("\u20662026-11-09\u2069");
  });

  it("names the service level and its end", () => {
    const { decisions } = weigh(buildCase(TEN_DAYS));
    const { explanation } = decisions.find(({ rule }) => rule === "AMR-C2") ?? {};

    expect(explanation?.en).toContain("10 business days, here from 2026-11-01");
    expect(explanation?.en).toContain("00:00 Riyadh of 2026-11-16");
  });

  it("says that the provider is to be answered first, while it awaits information (A18)", () => {
    const { refusal } = weigh(buildCase({ status: "AWAITING_INFORMATION", ...PAUSED }));

    expect(refusal?.message.en).toContain("answer the provider first");
    expect(refusal).not.toHaveProperty("allowedAt");
  });

  it.each(["NO_RESPONSE", "WITHDRAWN", "REDIRECTED"] as const)(
    "names the way back and the provider's channels, when closed %s",
    (closure) => {
      const { refusal } = weigh(buildCase(closed(closure)));

      expect(refusal?.message.en).toContain("closed the ticket on 2026-11-03");
      expect(refusal?.message.en).toContain("reopen it or to open a new ticket");
      expect(refusal?.message.en).toContain("19990");
      expect(refusal?.message.ar).toContain("19990");
    },
  );

  it.each([
    ["the way back", closed("NO_RESPONSE")],
    ["the provider", closed("RESOLVED", { matter: "PROCEDURAL" })],
  ])("names each channel once that leads to %s", (_, facts) => {
    const { message } = refusalTo(facts, ["19990", "https://example.com", " 19990", ""]);

    expect(message?.en).toMatch(/through its channels: 19990, https:\/\/example\.com\.$/);
    expect(message?.ar).toContain(
      "قنوات الجهة: \u206619990\u2069، \u2066https://example.com\u2069.",
    );
  });

  it.each([
    ["the way back", closed("NO_RESPONSE")],
    ["the provider", closed("RESOLVED", { matter: "PROCEDURAL" })],
  ])("leads to %s by the published channels where none is known", (_, facts) => {
    const { message } = refusalTo(facts, [""]);

    expect(message?.en).toMatch(/through its published channels\.$/);
    expect(message?.ar).toMatch(/عبر قنوات الجهة المنشورة\.$/);
  });

  it("makes the verbs of every explanation agree with «الجهة», whatever the provider's name", () => {
    const name = { ar: "المركز الوطني", en: "National Centre" };

    const texts = A4_TABLE.flatMap(
      ([, { provider, ...eligibilityCase }]) =>
        weigh({ ...eligibilityCase, provider: { ...provider, name } }).decisions,
    ).map(({ explanation }) => explanation.ar);

    const naming = texts.filter((text) => text.includes(name.ar));
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((text) => !text.includes(`الجهة (${name.ar})`))).toEqual([]);
  });

  it("keeps the facts it was taken on and the instant", () => {
    const eligibilityCase = buildCase();

    const { facts, decidedAt } = weigh(eligibilityCase);

    expect(eligibilityCase.ticket).toEqual({ kind: "FOUND", facts });
    expect(decidedAt).toBe(eligibilityCase.at);
  });
});

describe("an unknown or foreign ticket (A17)", () => {
  const unknown = buildCase({}, { ticket: { kind: "UNKNOWN" } });

  it("is weighed by AMR-C7 alone, and shows nothing", () => {
    const eligibility = weigh(unknown);

    expect(outcomes(eligibility)).toEqual({ "AMR-C7": "FAILED" });
    expect(eligibility).toMatchObject({ facts: null, eligibleAt: null, blockedBy: null });
    expect(JSON.stringify(eligibility.decisions)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("reads the same whatever else is true of it", () => {
    const other = {
      ...unknown,
      service: PAPER,
      earlierReports: [{ number: "1", status: "RECEIVED", referred: true } as const],
      givenServiceCode: "ETIMAD-DATA",
    };

    expect(weigh(other)).toEqual(weigh(unknown));
  });

  it("is NOT_FOUND on submitting", () => {
    expect(weigh(unknown).refusal).toMatchObject({
      code: "NOT_FOUND",
      rule: "AMR-C7",
      path: ["input", "ticketNumber"],
    });
  });
});

describe("a provider that does not answer (A8)", () => {
  const unanswered = (fields: Partial<EligibilityCase> = {}) =>
    weigh(buildCase({}, { ticket: { kind: "NO_ANSWER" }, ...fields }));

  it("leaves open what rests on its answer, and refuses nothing", () => {
    const eligibility = unanswered();

    expect(outcomes(eligibility)).toEqual({
      "AMR-C1": "NOT_APPLICABLE",
      "AMR-C2": "UNKNOWN",
      "AMR-C3": "UNKNOWN",
      "AMR-C4": "UNKNOWN",
      "AMR-C5": "PASSED",
      "AMR-C6": "UNKNOWN",
      "AMR-C7": "UNKNOWN",
      "AMR-C8": "NOT_APPLICABLE",
      "AMR-X1": "PASSED",
      "AMR-X2": "UNKNOWN",
      "AMR-X3": "UNKNOWN",
    });
    expect(eligibility).toMatchObject({ ground: null, facts: null, refusal: null });
  });

  it("leaves open whether the service is digital when none was named", () => {
    expect(outcomes(unanswered({ service: null }))).toMatchObject({ "AMR-X1": "UNKNOWN" });
  });

  it("refuses a paper service at once", () => {
    expect(unanswered({ service: PAPER })).toMatchObject({
      verdict: "INELIGIBLE",
      alternative: "TRANSFORMATION_REQUEST",
      refusal: { code: "RULE_REFUSED", rule: "AMR-X1", path: ["input", "serviceCode"] },
    });
  });

  it("refuses the beneficiary's own second complaint at once", () => {
    const earlierReports = [{ number: "7", status: "RECEIVED", referred: false }] as const;

    expect(unanswered({ earlierReports })).toMatchObject({
      verdict: "INELIGIBLE",
      blockedBy: "7",
      refusal: { code: "RULE_REFUSED", rule: "AMR-C5" },
    });
  });
});

function refusalTo(
  facts: Parameters<typeof buildCase>[0],
  channels: readonly string[],
): Partial<Refusal> {
  const eligibilityCase = buildCase(facts);
  const provider = { ...eligibilityCase.provider, channels };
  return weigh({ ...eligibilityCase, provider }).refusal ?? {};
}

function outcomes({ decisions }: Eligibility): Record<string, string> {
  return Object.fromEntries(decisions.map(({ rule, outcome }) => [rule, outcome]));
}
