import { buildCase } from "../../test/support/build-eligibility-case";
import { type EligibilityCase } from "./case";
import { type SubmissionClaim, readSubmission } from "./submission";
import { weigh } from "./weigh";

describe("reading a complaint (At submission)", () => {
  it("keeps the number as it was given, trimmed, beside its normal form (A13)", () => {
    expect(readSubmission(buildClaim({ ticketNumber: " ١٢٣-٤٥ " }), "BENEFICIARY")).toEqual({
      granted: true,
      value: {
        ticketNumber: "١٢٣-٤٥",
        ticketKey: "12345",
        ticketDate: null,
        title: "A title",
        description: "Text",
      },
    });
  });

  it("takes a complaint without a number, which AMR-C7 then refuses", () => {
    expect(readSubmission(buildClaim({ ticketNumber: null }), "BENEFICIARY")).toMatchObject({
      granted: true,
      value: { ticketNumber: null, ticketKey: null },
    });
  });

  it("takes an outage with its service and no number", () => {
    const claim = buildClaim({ ticketNumber: null, serviceCode: "S", intakeOutage: true });

    expect(readSubmission(claim, "BENEFICIARY").granted).toBe(true);
  });

  it.each([
    ["a beneficiary who names one", { beneficiaryGiven: true }, "beneficiary"],
    ["a number that is none", { ticketNumber: " - " }, "ticketNumber"],
    ["an empty number", { ticketNumber: "" }, "ticketNumber"],
    ["a number of 65 characters", { ticketNumber: "1".repeat(65) }, "ticketNumber"],
    ["a number with an outage", { intakeOutage: true, serviceCode: "S" }, "ticketNumber"],
    ["an outage without a service", { ticketNumber: null, intakeOutage: true }, "serviceCode"],
    ["a day of a year that there is not (AMR-C9)", { ticketDate: "0000-01-01" }, "ticketDate"],
    ["no title", { title: " " }, "title"],
    ["a title of 201 characters", { title: "ا".repeat(201) }, "title"],
    ["no description", { description: "" }, "description"],
    ["a description of 5001 characters", { description: "a".repeat(5001) }, "description"],
    ["an unreadable character", { description: "a\u0000b" }, "description"],
    ["half a character in the description", { description: "a\ud800b" }, "description"],
    ["half a character in the title", { title: "\udc00" }, "title"],
    ["half a character in the number", { ticketNumber: "1\ud8002" }, "ticketNumber"],
  ])("refuses %s", (_, fields, field) => {
    expect(readSubmission(buildClaim(fields), "BENEFICIARY")).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", field] }],
    });
  });

  it("takes texts of exactly their bounds, in code points", () => {
    const claim = buildClaim({
      title: "😀".repeat(200),
      description: "a".repeat(5000),
      ticketNumber: "1".repeat(64),
    });

    expect(readSubmission(claim, "BENEFICIARY").granted).toBe(true);
  });

  it("names every value that is wrong at once", () => {
    const claim = buildClaim({ title: "", description: "", ticketNumber: "-" });

    expect(readSubmission(claim, "BENEFICIARY")).toMatchObject({
      refusals: [
        { path: ["input", "ticketNumber"] },
        { path: ["input", "title"] },
        { path: ["input", "description"] },
      ],
    });
  });

  it("wants of staff whom it is for", () => {
    expect(readSubmission(buildClaim(), "STAFF")).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "beneficiary"] }],
    });
    expect(readSubmission(buildClaim({ beneficiaryGiven: true }), "STAFF").granted).toBe(true);
  });
});

describe("what submitting is refused with", () => {
  const PAPER = { code: "P", digital: false };
  const BLOCKED = [{ number: "1", status: "CLOSED", referred: true }] as const;
  const NO_TICKET = { ticket: { kind: "NONE" } } as const;
  const CLOSED = { status: "CLOSED", closure: "RESOLVED" } as const;
  const REDIRECTED = { status: "CLOSED", closure: "REDIRECTED" } as const;
  const EARLY = { at: new Date("2026-11-02T08:00:00.000Z") };

  it.each<[string, EligibilityCase, string, string, string]>([
    ["no number", buildCase({}, NO_TICKET), "RULE_REFUSED", "AMR-C7", "ticketNumber"],
    [
      "no number, on a paper service",
      buildCase({}, { ...NO_TICKET, service: PAPER }),
      "RULE_REFUSED",
      "AMR-C7",
      "ticketNumber",
    ],
    [
      "a paper service, escalated before",
      buildCase({}, { service: PAPER, earlierReports: BLOCKED }),
      "RULE_REFUSED",
      "AMR-X1",
      "ticketNumber",
    ],
    [
      "escalated before, and closed about procedures",
      buildCase(CLOSED, { matter: "PROCEDURAL", earlierReports: BLOCKED }),
      "RULE_REFUSED",
      "AMR-C5",
      "ticketNumber",
    ],
    [
      "escalated before, and not yet late",
      buildCase({}, { ...EARLY, earlierReports: BLOCKED }),
      "RULE_REFUSED",
      "AMR-C5",
      "ticketNumber",
    ],
    [
      "an outage without a picture",
      buildCase({}, { ...NO_TICKET, intakeOutage: true }),
      "RULE_REFUSED",
      "AMR-C8",
      "documentIds",
    ],
    [
      "closed about procedures",
      buildCase(CLOSED, { matter: "PROCEDURAL" }),
      "RULE_REFUSED",
      "AMR-X2",
      "ticketNumber",
    ],
    [
      "closed, technical, over",
      buildCase(CLOSED, { matter: "TECHNICAL", stillOccurring: false }),
      "RULE_REFUSED",
      "AMR-X3",
      "stillOccurring",
    ],
    [
      "closed, technical, unanswered whether it still occurs",
      buildCase(CLOSED, { matter: "TECHNICAL" }),
      "INVALID_INPUT",
      "AMR-X3",
      "stillOccurring",
    ],
    ["closed as redirected", buildCase(REDIRECTED), "RULE_REFUSED", "AMR-C4", "ticketNumber"],
    [
      "within its service level",
      buildCase({ resolutionBusinessDays: 10, dueAt: new Date("2026-11-15T21:00:00Z") }, EARLY),
      "RULE_REFUSED",
      "AMR-C2",
      "ticketNumber",
    ],
    ["within five business days", buildCase({}, EARLY), "RULE_REFUSED", "AMR-C6", "ticketNumber"],
  ])("%s", (_, eligibilityCase, code, rule, field) => {
    expect(weigh(eligibilityCase).refusal).toMatchObject({ code, rule, path: ["input", field] });
  });

  it("lists the other rules that failed among the decisions", () => {
    const eligibilityCase = buildCase({}, { ...EARLY, service: PAPER, earlierReports: BLOCKED });
    const failures = weigh(eligibilityCase)
      .decisions.filter(({ outcome }) => outcome === "FAILED")
      .map(({ rule }) => rule);

    expect(failures).toEqual(["AMR-C5", "AMR-C6", "AMR-X1"]);
  });

  it("tells an unanswered stillOccurring from a problem that is over", () => {
    const unanswered = weigh(buildCase(CLOSED, { matter: "TECHNICAL" }));

    expect(unanswered).toMatchObject({ verdict: "INELIGIBLE", alternative: null });
    expect(unanswered.refusal?.message.en).toContain("must be answered");
  });

  it("refuses another service than the ticket's own, whatever the rules say of the ticket", () => {
    const eligibility = weigh(buildCase({}, { givenServiceCode: "ETIMAD-DATA" }));

    expect(eligibility).toMatchObject({
      verdict: "ELIGIBLE",
      refusal: {
        code: "INVALID_INPUT",
        path: ["input", "serviceCode"],
        allowed: ["ETIMAD-TENDERS"],
      },
    });
  });

  it("takes the ticket's own service", () => {
    expect(weigh(buildCase({}, { givenServiceCode: "ETIMAD-TENDERS" })).refusal).toBeNull();
  });

  it("is nothing when the complaint is eligible", () => {
    expect(weigh(buildCase())).toMatchObject({ verdict: "ELIGIBLE", refusal: null });
  });
});

function buildClaim(fields: Partial<SubmissionClaim> = {}): SubmissionClaim {
  return {
    ticketNumber: "12345",
    serviceCode: null,
    intakeOutage: false,
    ticketDate: null,
    beneficiaryGiven: false,
    title: "A title",
    description: "Text",
    ...fields,
  };
}
