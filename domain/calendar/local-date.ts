/**
 * Civil days, with no clock and no time zone.
 *
 * The guides count in days. An instant becomes a civil day in one place,
 * `riyadh.ts`, and nowhere else.
 */

/** An ISO date such as `2026-03-31`. Dates compare correctly with `<` and `>`. */
export type LocalDate = string & { readonly brand: "LocalDate" };

/** A civil day in milliseconds: in UTC and in Riyadh every day has 24 hours. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads an ISO date; throws RangeError when it is not a day of the calendar. */
export function localDate(text: string): LocalDate {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.valueOf()) || isoDate(date) !== text) {
    throw new RangeError(`Not a calendar date: "${text}"`);
  }
  return text as LocalDate;
}

/** The civil day so many days later, or earlier when `days` is negative; RangeError outside the years 0000 to 9999. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return isoDate(new Date(Date.parse(date) + days * DAY_MS));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(date).getUTCDay();
}

/** The civil day in UTC of an instant; throws RangeError outside the years 0000 to 9999, which have four digits. */
export function isoDate(instant: Date): LocalDate {
  const text = instant.toISOString();
  // Other years are written with a sign and six digits.
  if (text.length !== UTC_INSTANT_LENGTH)
    throw new RangeError(`Not of a year of four digits: ${text}`);
  return text.slice(0, 10) as LocalDate;
}

const UTC_INSTANT_LENGTH = "2026-03-31T00:00:00.000Z".length;
