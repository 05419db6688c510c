import { noticesOf } from "./report-notices";

describe("what the beneficiary is told of a step", () => {
  it.each([
    ["AMR-N2", "REQUEST_INFORMATION", "AWAITING_INFORMATION", ["INFORMATION_MISSING"]],
    ["AMR-N3", "START", "IN_PROGRESS", ["IN_PROGRESS"]],
    ["AMR-N4", "NOTE_OVERDUE", "REFERRED", ["OVERDUE"]],
    ["AMR-N5, AMR-N10", "CLOSE", "CLOSED", ["CLOSED", "SURVEY"]],
    ["AMR-N5, AMR-N10", "CLOSE_AFTER_SILENCE", "CLOSED", ["CLOSED", "SURVEY"]],
    ["AMR-N6", "DECIDE_REOPEN", "IN_PROGRESS", ["REOPENED"]],
    ["AMR-P6", "DECIDE_REOPEN", "CLOSED", ["REOPEN_DECLINED"]],
    ["AMR-N7", "PLAN", "PLANNED", ["PLANNED"]],
    ["AMR-N8, AMR-V1", "DECLINE", "DECLINED", ["DECLINED", "SURVEY"]],
    ["AMR-N9", "AUTO_CANCEL", "AUTO_CANCELLED", ["AUTO_CANCELLED"]],
    ["AMR-N10, AMR-V1", "RESOLVE", "RESOLVED", ["RESOLVED", "SURVEY"]],
    ["AMR-P5", "WITHDRAW", "WITHDRAWN", ["WITHDRAWN"]],
    ["AMR-P5", "AMEND", "RECEIVED", []],
    ["AMR-P3", "RATE", "CLOSED", []],
    ["AMR-P1", "REJECT", "INELIGIBLE", ["INELIGIBLE"]],
    ["A4", "RECLASSIFY", "INELIGIBLE", ["INELIGIBLE"]],
    ["A4", "RECLASSIFY", "REFERRED", []],
    ["A8", "DECIDE_PROVISIONAL", "INELIGIBLE", ["INELIGIBLE"]],
    ["A8", "DECIDE_PROVISIONAL", "RECEIVED", []],
  ] as const)("%s: %s to %s", (_, step, to, notices) => {
    expect(noticesOf(step, to)).toEqual(notices);
  });
});
