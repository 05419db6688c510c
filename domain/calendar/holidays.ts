import { type LocalizedText } from "../text";
import { type Holiday, isFriday, isSaturday, isWeekend } from "./business-calendar";
import { hijriMonthStart, hijriOf } from "./hijri";
import { type LocalDate, localDate, plusDays } from "./local-date";

/** A fixed day of the Gregorian year that is off since some year. */
interface NationalDay {
  readonly name: LocalizedText;
  readonly monthAndDay: string;
  readonly sinceYear: number;
}

const NATIONAL_DAYS: readonly NationalDay[] = [
  { name: { ar: "يوم التأسيس", en: "Founding Day" }, monthAndDay: "02-22", sinceYear: 2022 },
  { name: { ar: "اليوم الوطني", en: "National Day" }, monthAndDay: "09-23", sinceYear: 2005 },
];

/** A holiday of the Umm al-Qura year, by the month it falls in and its first day counted from 1. */
interface Eid {
  readonly name: LocalizedText;
  readonly month: string;
  readonly firstDay: number;
}

/**
 * The 30th day from 1 Ramadan is 30 Ramadan or, in a Ramadan of 29 days, 1 Shawwal: the rule
 * for Eid al-Fitr names both, and they are one day.
 */
const EIDS: readonly Eid[] = [
  { name: { ar: "عيد الفطر", en: "Eid al-Fitr" }, month: "09", firstDay: 30 },
  { name: { ar: "عيد الأضحى", en: "Eid al-Adha" }, month: "12", firstDay: 9 },
];

/** The fewest working days an Eid has off; the announcement may add a fifth. */
export const LEAST_EID_BUSINESS_DAYS = 4;

/** Longer than any Umm al-Qura month, and shorter than any two of them. */
const INTO_NEXT_MONTH = 31;

/**
 * The days off of government offices that follow from the rules alone, for whole Gregorian
 * years, in order. Founding Day and National Day are ANNOUNCED, and off once. Each Eid is
 * PREDICTED as the first 4 business days from 30 Ramadan or from 9 Dhu al-Hijjah. The private
 * sector's rules differ, and so do holiday libraries, which follow them.
 */
export function holidaysByRule(fromYear: number, toYear: number): readonly Holiday[] {
  const from = localDate(`${fromYear}-01-01`);
  const to = localDate(`${toYear}-12-31`);
  const eids = predictedEids(from, to);
  const eidDates = new Set(eids.map(({ date }) => date));
  // A national day that falls on an Eid gives nothing more.
  const national = nationalDays(fromYear, toYear).filter(({ date }) => !eidDates.has(date));
  return [...eids, ...national].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The national day that is off on a civil day by the rules alone; null when none is. */
export function nationalDayOn(date: LocalDate): Holiday | null {
  const year = Number(date.slice(0, 4));
  return nationalDays(year, year).find((day) => day.date === date) ?? null;
}

function nationalDays(fromYear: number, toYear: number): Holiday[] {
  return NATIONAL_DAYS.flatMap(({ name, monthAndDay, sinceYear }) =>
    yearsBetween(Math.max(fromYear, sinceYear), toYear).map((year) => ({
      date: observedOn(localDate(`${year}-${monthAndDay}`)),
      name,
      certainty: "ANNOUNCED" as const,
    })),
  );
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** On a Friday the Thursday before is off, on a Saturday the Sunday after. */
function observedOn(date: LocalDate): LocalDate {
  if (isFriday(date)) return plusDays(date, -1);
  if (isSaturday(date)) return plusDays(date, 1);
  return date;
}

function predictedEids(from: LocalDate, to: LocalDate): Holiday[] {
  const holidays: Holiday[] = [];
  // An Eid that began in the month before may still last on the first day.
  let month = hijriMonthStart(plusDays(from, -INTO_NEXT_MONTH));
  for (; month <= to; month = hijriMonthStart(plusDays(month, INTO_NEXT_MONTH))) {
    holidays.push(...eidsOfMonth(month));
  }
  return holidays.filter(({ date }) => from <= date && date <= to);
}

function eidsOfMonth(monthStart: LocalDate): Holiday[] {
  const month = hijriOf(monthStart).slice(5, 7);
  return EIDS.filter((eid) => eid.month === month).flatMap(({ name, firstDay }) =>
    firstBusinessDaysFrom(plusDays(monthStart, firstDay - 1)).map((date) => ({
      date,
      name,
      certainty: "PREDICTED" as const,
    })),
  );
}

function firstBusinessDaysFrom(start: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = start; days.length < LEAST_EID_BUSINESS_DAYS; date = plusDays(date, 1)) {
    if (!isWeekend(date)) days.push(date);
  }
  return days;
}
