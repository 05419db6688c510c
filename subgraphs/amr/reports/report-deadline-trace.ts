import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type DeadlineDay, deadlineTrace, type Pause } from "../../../domain/deadline/deadline";
import { COMPLAINT_BUSINESS_DAYS } from "../../../domain/rulebook/numbers";
import { type Report } from "./report";

/**
 * Every day from the start of the clock in force to the deadline, by what was known at `asOf`: a pause that
 * began later was not, and one that ended later still lasted. None before the clock started.
 */
export function reportDeadlineTrace(
  { state: { clockStartedAt, pauses } }: Report,
  asOf: Date,
  calendar: BusinessCalendar,
): readonly DeadlineDay[] {
  if (asOf < clockStartedAt) return [];
  const known = pauses.filter(({ from }) => from <= asOf).map((pause) => knownAt(pause, asOf));
  const period = { start: clockStartedAt, businessDays: COMPLAINT_BUSINESS_DAYS, pauses: known };
  return deadlineTrace(period, calendar);
}

function knownAt({ from, to }: Pause, asOf: Date): Pause {
  return { from, to: to !== null && to > asOf ? null : to };
}
