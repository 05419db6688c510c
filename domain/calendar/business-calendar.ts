import { type LocalizedText } from "../text";
import { type LocalDate, weekday } from "./local-date";

/** PREDICTED is worked out from the Umm al-Qura calendar, until the announcement replaces it. */
export type HolidayCertainty = "PREDICTED" | "ANNOUNCED";

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

export type DayKind = "BUSINESS" | "WEEKEND" | "HOLIDAY";

const FRIDAY = 5;
const SATURDAY = 6;

export function calendarOf(version: number, holidays: readonly Holiday[]): BusinessCalendar {
  return { version, holidays: new Map(holidays.map((holiday) => [holiday.date, holiday])) };
}

/** The working week is Sunday to Thursday; a holiday on a weekend is a weekend day. */
export function dayKind(date: LocalDate, calendar: BusinessCalendar): DayKind {
  const day = weekday(date);
  if (day === FRIDAY || day === SATURDAY) return "WEEKEND";
  return calendar.holidays.has(date) ? "HOLIDAY" : "BUSINESS";
}
