import { type BusinessCalendar } from "../calendar/business-calendar";
import { endOfDay } from "../calendar/riyadh";
import { deadlineOf } from "../deadline/deadline";
import { COMPLAINT_BUSINESS_DAYS } from "../rulebook/numbers";
import { type ReportState } from "./report-state";
import { isOpen } from "./report-status";

/**
 * AMR-M1, AMR-T6, AMR-S6: an open report is due where the fifth business day of the clock in
 * force ends, pauses taken out (A1, A9); a planned one where the day ends that it was promised
 * for. Any other keeps the deadline it had.
 */
export function dueAtOf(state: ReportState, calendar: BusinessCalendar): Date | null {
  if (isOpen(state.status)) return clockEndsAt(state, calendar);
  const { status, plannedFor, dueAt } = state;
  return status === "PLANNED" && plannedFor !== null ? endOfDay(plannedFor) : dueAt;
}

/** AMR-M1: where the fifth business day of a clock ends; null while it stands still before that. */
export function clockEndsAt(
  { clockStartedAt, pauses }: Pick<ReportState, "clockStartedAt" | "pauses">,
  calendar: BusinessCalendar,
): Date | null {
  const period = { start: clockStartedAt, businessDays: COMPLAINT_BUSINESS_DAYS, pauses };
  return deadlineOf(period, calendar);
}
