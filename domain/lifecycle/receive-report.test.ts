import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { SUBMITTED_AT, buildReport } from "../../test/support/build-report";
import { receiveReport } from "./receive-report";

describe("receiving a report", () => {
  const received = receiveReport(
    { at: SUBMITTED_AT, actor: "BENEFICIARY", track: "COMPLAINT", provisional: false },
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

  it("is due in business days: submitted Thursday 10:00, at the end of next Thursday (AMR-M1, A1)", () => {
    const at = new Date("2026-11-05T07:00:00.000Z");

    const { state } = receiveReport(
      { at, actor: "BENEFICIARY", track: "COMPLAINT", provisional: false },
      EXAMPLE_CALENDAR,
    );

    expect(state.dueAt).toEqual(new Date("2026-11-12T21:00:00.000Z"));
  });

  it("shows when staff submit for someone", () => {
    const { change } = receiveReport(
      { at: SUBMITTED_AT, actor: "STAFF", track: "COMPLAINT", provisional: false },
      EXAMPLE_CALENDAR,
    );

    expect(change).toMatchObject({ actor: "STAFF", onBehalfOf: "BENEFICIARY" });
  });

  it.each(["TRANSFORMATION_REQUEST", "SUGGESTION"] as const)(
    "gives a %s the same five business days (AMR-T7, AMR-S5)",
    (track) => {
      const receipt = {
        at: SUBMITTED_AT,
        actor: "BENEFICIARY",
        track,
        provisional: false,
      } as const;

      expect(receiveReport(receipt, EXAMPLE_CALENDAR).state).toEqual(buildReport({ track }));
    },
  );

  it("keeps that a verdict is provisional, and starts its clock all the same (A8)", () => {
    const receipt = { at: SUBMITTED_AT, actor: "BENEFICIARY", track: "COMPLAINT" } as const;

    expect(receiveReport({ ...receipt, provisional: true }, EXAMPLE_CALENDAR).state).toEqual(
      buildReport({ provisional: true }),
    );
  });
});
