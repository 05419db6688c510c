import { type BusinessCalendar, calendarOf, type Holiday } from "./business-calendar";
import { type LocalDate } from "./local-date";

/** What one civil day becomes: a holiday, or none. */
export interface DayChange {
  readonly date: LocalDate;
  readonly holiday: Holiday | null;
}

/** The days that differ from one version of the calendar to another. */
export interface CalendarChange {
  /** Of the calendar after it. */
  readonly version: number;
  readonly days: readonly DayChange[];
}

/** The calendar after a change; the one before stays what it was, for what was decided with it. */
export function changedCalendar(
  calendar: BusinessCalendar,
  { version, days }: CalendarChange,
): BusinessCalendar {
  const changed = new Set(days.map(({ date }) => date));
  const kept = [...calendar.holidays.values()].filter(({ date }) => !changed.has(date));
  return calendarOf(version, [...kept, ...days.flatMap(({ holiday }) => holiday ?? [])]);
}
