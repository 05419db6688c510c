import { DAY_MS, type LocalDate, isoDate } from "./local-date";

/** Asia/Riyadh is UTC+3 all year: no summer time, today or in the tables. */
const OFFSET_MS = 3 * 60 * 60 * 1000;

/** The civil day it is in Riyadh at an instant; throws RangeError outside the years 0000 to 9999. */
export function civilDayOf(instant: Date): LocalDate {
  return isoDate(new Date(instant.getTime() + OFFSET_MS));
}

/** 00:00 in Riyadh of a civil day, as an instant. */
export function startOfDay(date: LocalDate): Date {
  return new Date(Date.parse(date) - OFFSET_MS);
}

/** Where a civil day ends: 00:00 in Riyadh of the day that follows it. */
export function endOfDay(date: LocalDate): Date {
  return new Date(Date.parse(date) - OFFSET_MS + DAY_MS);
}
