import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { buildReport, standingReport } from "../../test/support/build-report";
import { calendarOf } from "../calendar/business-calendar";
import { localDate } from "../calendar/local-date";
import { noteOverdue } from "./report-clock";
import { REPORT_STATUSES, REPORT_TRACKS } from "./report";
import { workedOutAgain } from "./report-calendar";
import { isOpen, isOverdue } from "./report-status";

const AT = new Date("2026-11-09T07:00:00.000Z");
const DUE = new Date("2026-11-08T21:00:00.000Z");

/** The fifth business day after 1 November is declared a holiday. */
const WITH_A_HOLIDAY = calendarOf(2, [
  ...EXAMPLE_CALENDAR.holidays.values(),
  { date: localDate("2026-11-08"), name: { ar: "عيد", en: "Eid" }, certainty: "ANNOUNCED" },
]);

describe("when the calendar changes", () => {
  it.each(REPORT_STATUSES.filter((status) => isOpen(status) && status !== "AWAITING_INFORMATION"))(
    "one that is %s is due a business day later, and that is recorded",
    (status) => {
      const report = standingReport(status);
      const dueAt = new Date("2026-11-09T21:00:00.000Z");

      expect(workedOutAgain(report, AT, WITH_A_HOLIDAY)).toEqual({
        state: { ...report, dueAt },
        deadlineChange: { at: AT, from: DUE, to: dueAt, cause: "CALENDAR_CHANGED" },
      });
    },
  );

  it("one whose clock stands still has no deadline, before and after, and keeps its 48 hours", () => {
    const awaiting = standingReport("AWAITING_INFORMATION");

    expect(workedOutAgain(awaiting, AT, WITH_A_HOLIDAY)).toEqual({
      state: awaiting,
      deadlineChange: null,
    });
  });

  it("the silence and the time to ask for a reopening end later, and the deadline stays", () => {
    const resolved = standingReport("RESOLVED");

    expect(workedOutAgain(resolved, AT, WITH_A_HOLIDAY)).toEqual({
      state: {
        ...resolved,
        closesAt: new Date("2026-11-09T21:00:00.000Z"),
        reopenableUntil: new Date("2026-11-16T21:00:00.000Z"),
      },
      deadlineChange: null,
    });
  });

  it("a promised date stays the date it is (AMR-T6)", () => {
    const planned = standingReport("PLANNED", "SUGGESTION");

    expect(workedOutAgain(planned, AT, WITH_A_HOLIDAY)).toEqual({
      state: planned,
      deadlineChange: null,
    });
  });

  it("one whose deadline lies ahead again is no longer overdue, and is not noted twice (AMR-M5)", () => {
    const late = buildReport({ overdueAt: DUE });

    const { state } = workedOutAgain(late, AT, WITH_A_HOLIDAY);

    expect(isOverdue(late, AT)).toBe(true);
    expect(isOverdue(state, AT)).toBe(false);
    expect(state.overdueAt).toEqual(DUE);
    expect(noteOverdue(state, new Date("2026-11-20T07:00:00.000Z"), WITH_A_HOLIDAY).granted).toBe(
      false,
    );
  });

  it.each(
    REPORT_TRACKS.flatMap((track) => REPORT_STATUSES.map((status) => [track, status] as const)),
  )("doing it twice changes nothing: a %s that is %s", (track, status) => {
    const once = workedOutAgain(standingReport(status, track), AT, WITH_A_HOLIDAY).state;

    expect(workedOutAgain(once, AT, WITH_A_HOLIDAY)).toEqual({ state: once, deadlineChange: null });
  });

  it("taking it back brings every deadline back", () => {
    const report = buildReport();

    const { state } = workedOutAgain(report, AT, WITH_A_HOLIDAY);

    expect(workedOutAgain(state, AT, EXAMPLE_CALENDAR).state).toEqual(report);
  });
});
