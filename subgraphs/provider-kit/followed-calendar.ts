import {
  type BusinessCalendar,
  calendarOf,
  type Holiday,
} from "../../domain/calendar/business-calendar";
import { type LocalDate } from "../../domain/calendar/local-date";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";

/** Civil days, the first and the last included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How far the regulator's calendar is known here. */
export interface KnownVersion {
  readonly version: number;
  /** The days that were read of it; null while none were, which is version 1: the rules alone. */
  readonly days: Days | null;
}

/** What is known of the regulator's calendar. */
export interface KnownCalendar extends KnownVersion {
  /** Those of the days that were read. */
  readonly holidays: readonly Holiday[];
}

/** The calendar to decide by: the regulator's own days as far as they were read, and the rules' beyond. */
export function followedCalendar({ version, days, holidays }: KnownCalendar): BusinessCalendar {
  const ruled = [...ruledCalendar().holidays.values()];
  const beyond = ruled.filter(({ date }) => days === null || date < days.from || days.to < date);
  return calendarOf(version, [...beyond, ...holidays]);
}
