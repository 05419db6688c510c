import { type LocalizedText } from "../text";
import {
  type BusinessCalendar,
  type DayKind,
  type HolidayCertainty,
  dayKind,
} from "./business-calendar";
import { hijriOf } from "./hijri";
import { type LocalDate, plusDays } from "./local-date";
import { civilDayOf, endOfDay } from "./riyadh";

/** The longest period the hub counts, in business days. */
export const MOST_BUSINESS_DAYS = 365;

/** Throws RangeError unless it is a whole number of business days from 1 to 365. */
export function assertBusinessDays(days: number): void {
  if (!Number.isInteger(days) || days < 1 || days > MOST_BUSINESS_DAYS) {
    throw new RangeError(`Not a number of business days from 1 to ${MOST_BUSINESS_DAYS}: ${days}`);
  }
}

/** The n-th business day after a civil day, which does not count itself (A2). */
export function nthBusinessDayAfter(
  start: LocalDate,
  n: number,
  calendar: BusinessCalendar,
): LocalDate {
  assertBusinessDays(n);
  let date = start;
  let remaining = n;
  while (remaining > 0) {
    date = plusDays(date, 1);
    if (dayKind(date, calendar) === "BUSINESS") remaining -= 1;
  }
  return date;
}

/**
 * A2: a deadline is where the n-th business day after the civil day of `from`
 * ends, which is 00:00 in Riyadh of the day that follows it. Overdue from that
 * instant on. Throws RangeError unless n is 1 to 365.
 */
export function businessDeadline(
  from: Date,
  businessDays: number,
  calendar: BusinessCalendar,
): Date {
  return endOfDay(nthBusinessDayAfter(civilDayOf(from), businessDays, calendar));
}

/** One civil day of the business calendar, as people look it up. */
export interface CalendarDay {
  readonly date: LocalDate;
  /** The Umm al-Qura date, YYYY-MM-DD. */
  readonly hijri: string;
  readonly kind: DayKind;
  /** The holiday's name, on a weekend too. */
  readonly holiday: LocalizedText | null;
  readonly certainty: HolidayCertainty | null;
}

/** Every civil day from one to another, both included; none when they are the wrong way round. */
export function calendarDays(
  from: LocalDate,
  to: LocalDate,
  calendar: BusinessCalendar,
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    days.push(calendarDay(date, calendar));
  }
  return days;
}

function calendarDay(date: LocalDate, calendar: BusinessCalendar): CalendarDay {
  const holiday = calendar.holidays.get(date);
  return {
    date,
    hijri: hijriOf(date),
    kind: dayKind(date, calendar),
    holiday: holiday?.name ?? null,
    certainty: holiday?.certainty ?? null,
  };
}
