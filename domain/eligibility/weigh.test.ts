import { A4_TABLE, closed } from "../../test/support/a4-table";
import { buildCase } from "../../test/support/build-eligibility-case";
import { TICKET_CLOSURES } from "../lifecycle/ticket";
import { weigh } from "./weigh";

describe("weighing a complaint (A4)", () => {
  it.each(A4_TABLE)(
    "%s",
    (_, eligibilityCase, { verdict, ground, rule, eligibleAt, alternative }) => {
      const eligibility = weigh(eligibilityCase);

      expect(eligibility).toMatchObject({
        verdict,
        ground: ground ?? null,
        eligibleAt: eligibleAt ?? null,
        alternative: alternative ?? null,
      });
      expect(eligibility.refusal?.rule).toBe(rule);
      const failures = eligibility.decisions.filter(({ outcome }) => outcome === "FAILED");
      expect(failures.some((decision) => decision.rule === rule)).toBe(rule !== undefined);
    },
  );

  it("weighs a closed ticket of every closure", () => {
    const weighed = A4_TABLE.map(([, { ticket }]) =>
      ticket.kind === "FOUND" ? ticket.facts.closure : null,
    );

    expect(new Set(weighed)).toEqual(new Set([null, ...TICKET_CLOSURES]));
  });

  it("takes the matter that the beneficiary says rather than the ticket's own", () => {
    const facts = closed("RESOLVED", { matter: "SERVICE_QUALITY" });

    expect(weigh(buildCase(facts, { matter: "PROCEDURAL" })).refusal?.rule).toBe("AMR-X2");
    expect(weigh(buildCase({ ...facts, matter: "PROCEDURAL" }, { matter: null })).verdict).toBe(
      "INELIGIBLE",
    );
    expect(
      weigh(buildCase({ ...facts, matter: "PROCEDURAL" }, { matter: "SERVICE_QUALITY" })).verdict,
    ).toBe("ELIGIBLE");
  });

  it("does not look at whether a problem still occurs for other matters", () => {
    const facts = closed("UNRESOLVED", { matter: "SERVICE_QUALITY" });

    expect(weigh(buildCase(facts, { stillOccurring: false })).verdict).toBe("ELIGIBLE");
  });

  it("has no limit of age (A11)", () => {
    const at = new Date("2041-11-01T08:00:00.000Z");

    expect(weigh(buildCase({}, { at })).verdict).toBe("ELIGIBLE");
  });
});
