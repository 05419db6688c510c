import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { SUBMITTED_AT, buildReport } from "../../test/support/build-report";
import { receiveComplaint } from "./receive-complaint";

describe("receiving a complaint", () => {
  const received = receiveComplaint(
    { at: SUBMITTED_AT, actor: "BENEFICIARY", provisional: false },
    EXAMPLE_CALENDAR,
  );

  it("starts its clock and writes that it was opened", () => {
    expect(received).toEqual({
      state: buildReport(),
      change: {
        at: SUBMITTED_AT,
        from: null,
        to: "RECEIVED",
        actor: "BENEFICIARY",
        onBehalfOf: null,
        note: null,
      },
      notices: ["REPORT_OPENED"],
      deadlineChange: {
        at: SUBMITTED_AT,
        from: null,
        to: new Date("2026-11-08T21:00:00.000Z"),
        cause: "OPENED",
      },
    });
  });

  it("is due in business days: submitted Thursday 10:00, at the end of next Thursday (A1)", () => {
    const at = new Date("2026-11-05T07:00:00.000Z");

    const { state } = receiveComplaint(
      { at, actor: "BENEFICIARY", provisional: false },
      EXAMPLE_CALENDAR,
    );

    expect(state.dueAt).toEqual(new Date("2026-11-12T21:00:00.000Z"));
  });

  it("shows when staff submit for someone", () => {
    const { change } = receiveComplaint(
      { at: SUBMITTED_AT, actor: "STAFF", provisional: false },
      EXAMPLE_CALENDAR,
    );

    expect(change).toMatchObject({ actor: "STAFF", onBehalfOf: "BENEFICIARY" });
  });
});
