import { type BusinessCalendar } from "../calendar/business-calendar";
import { type DeadlineChange } from "../deadline/ticket-deadline";
import { dueAtOf } from "./report-deadline";
import { deadlineMoved } from "./report-move";
import { type ReportState } from "./report-state";
import { windowsOf } from "./report-windows";

/** A report brought up to a calendar. */
export interface WorkedOutAgain {
  readonly state: ReportState;
  /** Null when `dueAt` is what it was. */
  readonly deadlineChange: DeadlineChange | null;
}

/**
 * When the calendar changes: an open report's deadline, the silence after which it closes and
 * the time to ask for a reopening are worked out again. The 48 hours are hours, a promised date
 * is a date, and a deadline that was kept by an answer stays; so does a notice that was sent.
 * Doing it twice changes nothing.
 */
export function workedOutAgain(
  state: ReportState,
  at: Date,
  calendar: BusinessCalendar,
): WorkedOutAgain {
  const dueAt = dueAtOf(state, calendar);
  return {
    state: { ...state, dueAt, ...windowsOf(state, calendar) },
    deadlineChange: deadlineMoved({ at, from: state.dueAt, to: dueAt, cause: "CALENDAR_CHANGED" }),
  };
}
