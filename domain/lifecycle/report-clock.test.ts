import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { buildReport, standingReport } from "../../test/support/build-report";
import { autoCancel, closeAfterSilence, noteOverdue, remindOfInformation } from "./report-clock";
import { REPORT_STATUSES } from "./report";
import { isOpen, isOverdue, isWatched } from "./report-status";

const DUE = new Date("2026-11-08T21:00:00.000Z");
const awaiting = standingReport("AWAITING_INFORMATION");
const REMINDER_DUE = new Date("2026-11-02T08:00:00.000Z");
const INFORMATION_DUE = new Date("2026-11-03T08:00:00.000Z");

const before = (instant: Date) => new Date(instant.getTime() - 1);

describe("cancelling by itself (A3)", () => {
  it("happens at 48 hours, that instant included", () => {
    expect(autoCancel(awaiting, INFORMATION_DUE, EXAMPLE_CALENDAR)).toMatchObject({
      value: {
        state: {
          status: "AUTO_CANCELLED",
          closedAt: INFORMATION_DUE,
          reason: expect.stringContaining("48"),
          informationDueAt: null,
          version: 2,
        },
        change: { from: "AWAITING_INFORMATION", to: "AUTO_CANCELLED", actor: "CLOCK" },
        notices: ["AUTO_CANCELLED"],
      },
    });
  });

  it("does not happen a millisecond before", () => {
    expect(autoCancel(awaiting, before(INFORMATION_DUE), EXAMPLE_CALENDAR).granted).toBe(false);
  });

  it("never happens while the notice reached nobody", () => {
    const unreached = { ...awaiting, informationDueAt: null };

    expect(autoCancel(unreached, new Date("2030-01-01T00:00:00Z"), EXAMPLE_CALENDAR)).toMatchObject(
      {
        refusals: [{ code: "INVALID_TRANSITION" }],
      },
    );
  });

  it.each(REPORT_STATUSES.filter((status) => status !== "AWAITING_INFORMATION"))(
    "never happens to one that is %s",
    (status) => {
      const report = { ...standingReport(status), informationDueAt: INFORMATION_DUE };

      expect(autoCancel(report, INFORMATION_DUE, EXAMPLE_CALENDAR).granted).toBe(false);
    },
  );
});

describe("reminding of what is missing (A3)", () => {
  it("is a notice at 24 hours, and no step", () => {
    expect(remindOfInformation(awaiting, REMINDER_DUE)).toEqual({
      granted: true,
      value: {
        state: { ...awaiting, reminderDueAt: null },
        change: null,
        notices: ["INFORMATION_REMINDER"],
        deadlineChange: null,
      },
    });
  });

  it("is not written a millisecond before", () => {
    expect(remindOfInformation(awaiting, before(REMINDER_DUE)).granted).toBe(false);
  });

  it("is written once", () => {
    const reminded = { ...awaiting, reminderDueAt: null };

    expect(remindOfInformation(reminded, INFORMATION_DUE).granted).toBe(false);
  });
});

describe("a late report (AMR-M5, A15)", () => {
  const OPEN = REPORT_STATUSES.filter(isOpen);

  it.each(OPEN)("is overdue from the due instant on, while %s", (status) => {
    expect(isOverdue({ status, dueAt: DUE }, before(DUE))).toBe(false);
    expect(isOverdue({ status, dueAt: DUE }, DUE)).toBe(true);
    expect(isOverdue({ status, dueAt: null }, DUE)).toBe(false);
  });

  it.each(REPORT_STATUSES.filter((status) => !isWatched(status)))(
    "is not overdue once %s",
    (status) => {
      expect(isOverdue({ status, dueAt: DUE }, DUE)).toBe(false);
    },
  );

  it.each(OPEN)("is noted in the history, and stays %s", (status) => {
    const report = { ...standingReport(status), dueAt: DUE };

    expect(noteOverdue(report, DUE, EXAMPLE_CALENDAR)).toMatchObject({
      value: {
        state: { status, overdueAt: DUE, dueAt: DUE, version: 2 },
        change: { at: DUE, from: status, to: status, actor: "CLOCK" },
        notices: ["OVERDUE"],
        deadlineChange: null,
      },
    });
  });

  it("keeps what is awaited when it is noted meanwhile", () => {
    expect(noteOverdue({ ...awaiting, dueAt: DUE }, DUE, EXAMPLE_CALENDAR)).toMatchObject({
      value: { state: { awaitedInformation: ["The invoice"], informationDueAt: INFORMATION_DUE } },
    });
  });

  it("is noted once a clock", () => {
    const noted = buildReport({ overdueAt: DUE });

    expect(noteOverdue(noted, DUE, EXAMPLE_CALENDAR).granted).toBe(false);
  });

  it("is not noted a millisecond before", () => {
    expect(noteOverdue(buildReport(), before(DUE), EXAMPLE_CALENDAR).granted).toBe(false);
  });

  it.each(REPORT_STATUSES.filter((status) => !isWatched(status)))(
    "is not noted once %s",
    (status) => {
      expect(noteOverdue(buildReport({ status }), DUE, EXAMPLE_CALENDAR).granted).toBe(false);
    },
  );
});

describe("closing after silence (AMR-P4)", () => {
  const resolved = standingReport("RESOLVED");
  const CLOSES = new Date("2026-11-08T21:00:00.000Z");

  it("happens where the fifth business day after the answer ends, that instant included", () => {
    expect(closeAfterSilence(resolved, CLOSES, EXAMPLE_CALENDAR)).toMatchObject({
      value: {
        state: { status: "CLOSED", closedAt: CLOSES, closesAt: null, version: 2 },
        change: { from: "RESOLVED", to: "CLOSED", actor: "CLOCK" },
        notices: ["CLOSED", "SURVEY"],
      },
    });
  });

  it("leaves the time to ask for a reopening as it is (AMR-P6)", () => {
    expect(closeAfterSilence(resolved, CLOSES, EXAMPLE_CALENDAR)).toMatchObject({
      value: { state: { reopenableUntil: resolved.reopenableUntil } },
    });
  });

  it("does not happen a millisecond before", () => {
    expect(closeAfterSilence(resolved, before(CLOSES), EXAMPLE_CALENDAR).granted).toBe(false);
  });

  it("does not happen while a reopening is undecided", () => {
    const reopenRequest = { at: CLOSES, note: "No.", decision: null };
    const asked = { ...resolved, reopenRequest };

    expect(closeAfterSilence(asked, CLOSES, EXAMPLE_CALENDAR).granted).toBe(false);
  });

  it.each(REPORT_STATUSES.filter((status) => status !== "RESOLVED"))(
    "never happens to one that is %s",
    (status) => {
      const report = { ...standingReport(status), closesAt: CLOSES };

      expect(closeAfterSilence(report, CLOSES, EXAMPLE_CALENDAR).granted).toBe(false);
    },
  );
});
