import { type BusinessCalendar, calendarOf } from "./business-calendar";
import { holidaysByRule } from "./holidays";
import { localDate } from "./local-date";

/** The years that the business calendar covers, both included: from the first National Day off. */
export const FIRST_CALENDAR_YEAR = 2005;
export const LAST_CALENDAR_YEAR = 2076;

/** The first civil day of the business calendar: no deadline can be worked out from before it. */
export const FIRST_CALENDAR_DAY = localDate(`${FIRST_CALENDAR_YEAR}-01-01`);

/** The last civil day of the business calendar. */
export const LAST_CALENDAR_DAY = localDate(`${LAST_CALENDAR_YEAR}-12-31`);

let ruled: BusinessCalendar | undefined;

/**
 * Version 1 of the business calendar: the holidays that follow from the rules, before anybody
 * declares one or withdraws one. It is worked out once.
 */
export function ruledCalendar(): BusinessCalendar {
  ruled ??= calendarOf(1, holidaysByRule(FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR));
  return ruled;
}
