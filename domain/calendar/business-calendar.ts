import { type LocalizedText } from "../text";
import { type LocalDate, weekday } from "./local-date";

/** PREDICTED is worked out from the Umm al-Qura calendar, until the announcement replaces it. */
export const HOLIDAY_CERTAINTIES = ["PREDICTED", "ANNOUNCED"] as const;
export type HolidayCertainty = (typeof HOLIDAY_CERTAINTIES)[number];

/** A day off for government offices. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: LocalizedText;
  readonly certainty: HolidayCertainty;
}

/** The regulator's calendar as it stands at one version; every change of a holiday moves the version on. */
export interface BusinessCalendar {
  readonly version: number;
  readonly holidays: ReadonlyMap<LocalDate, Holiday>;
}

/** What a civil day is to the business calendar. */
export const DAY_KINDS = ["BUSINESS", "WEEKEND", "HOLIDAY"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

const FRIDAY = 5;
const SATURDAY = 6;

/** The calendar that has these holidays at this version. */
export function calendarOf(version: number, holidays: readonly Holiday[]): BusinessCalendar {
  return { version, holidays: new Map(holidays.map((holiday) => [holiday.date, holiday])) };
}

/** Whether one holiday says of its day what another says: its name in both languages, and how certain it is. */
export function isSameHoliday(one: Holiday, other: Holiday | null | undefined): boolean {
  if (other?.certainty !== one.certainty) return false;
  return other.name.ar === one.name.ar && other.name.en === one.name.en;
}

/** The first day of the weekend. */
export function isFriday(date: LocalDate): boolean {
  return weekday(date) === FRIDAY;
}

/** The last day of the weekend. */
export function isSaturday(date: LocalDate): boolean {
  return weekday(date) === SATURDAY;
}

/** The working week is Sunday to Thursday; Friday and Saturday are the weekend. */
export function isWeekend(date: LocalDate): boolean {
  return weekday(date) >= FRIDAY;
}

/** A holiday on a weekend is a weekend day: it takes no business day away. */
export function dayKind(date: LocalDate, calendar: BusinessCalendar): DayKind {
  if (isWeekend(date)) return "WEEKEND";
  return calendar.holidays.has(date) ? "HOLIDAY" : "BUSINESS";
}
