import { type BusinessCalendar, dayKind } from "../calendar/business-calendar";
import { plusDays } from "../calendar/local-date";
import { civilDayOf, endOfDay } from "../calendar/riyadh";
import { isPaused, type Pause } from "./deadline";

/** A span of work: from its start to its end, with the pauses that lie in it. */
export interface Span {
  readonly start: Date;
  readonly end: Date;
  readonly pauses: readonly Pause[];
}

/**
 * How many business days a case took: those that ended with the clock running, counted as a deadline counts
 * them (A2, A9). None for one that ended on the day it began.
 */
export function businessDaysTaken(
  { start, end, pauses }: Span,
  calendar: BusinessCalendar,
): number {
  let taken = 0;
  for (let date = plusDays(civilDayOf(start), 1); endOfDay(date) <= end; date = plusDays(date, 1)) {
    const counts = dayKind(date, calendar) === "BUSINESS" && !isPaused({ pauses }, endOfDay(date));
    if (counts) taken += 1;
  }
  return taken;
}
