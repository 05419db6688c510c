import {
  FIVE_DAYS_ENDED_AT,
  OPENED_AT,
  buildCase,
} from "../../test/support/build-eligibility-case";
import { provisionalReason } from "./provisional-reason";
import { weigh } from "./weigh";

const reasonOf = (...args: Parameters<typeof buildCase>) =>
  provisionalReason(weigh(buildCase(...args)));

describe("what a provisional complaint that was decided against says (A8)", () => {
  it("names the rule and the day from which a new one may be made, in both languages (AMR-C6)", () => {
    const reason = reasonOf({}, { at: OPENED_AT });

    expect(reason).toMatch(/^AMR-C6: .*يمكن تقديم شكوى جديدة .*2026-11-09.* \/ /u);
    expect(reason).toMatch(/A new complaint may be made from 00:00 Riyadh of 2026-11-09\.$/u);
  });

  it("names no day where time mends nothing (AMR-C7)", () => {
    const reason = reasonOf({}, { ticket: { kind: "UNKNOWN" } });

    expect(reason).toMatch(/^AMR-C7: /u);
    expect(reason).not.toContain("A new complaint");
  });

  it("names no day while the provider awaits the beneficiary (AMR-C2, A18)", () => {
    const reason = reasonOf({ status: "AWAITING_INFORMATION", resolutionBusinessDays: 10 });

    expect(reason).toMatch(/^AMR-C2: .*answer the provider first\.$/u);
  });

  it("says nothing of one that goes on", () => {
    expect(reasonOf({}, { at: FIVE_DAYS_ENDED_AT })).toBeNull();
  });
});
