import { type Decision, grant, refuse } from "../decision";
import { invalidInput } from "../lifecycle/refusals";
import { readText } from "../lifecycle/text";
import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { DAY_MS, type LocalDate, plusDays } from "./local-date";
import {
  FIRST_CALENDAR_DAY,
  FIRST_CALENDAR_YEAR,
  LAST_CALENDAR_DAY,
  LAST_CALENDAR_YEAR,
} from "./ruled-calendar";

/** Civil days that follow each other, both ends included. */
export interface HolidayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The most civil days that one announcement declares or takes back. */
export const MOST_HOLIDAYS = 60;

/** The longest name of a holiday, in code points. */
const LONGEST_NAME = 200;

/** Why these can be no days of one announcement: the wrong way round, outside the calendar, or too many. */
export function rangeRefusals({ from, to }: HolidayRange): readonly Refusal[] {
  const outside = [
    ...(isCovered(from) ? [] : [invalidInput("from", YEARS)]),
    ...(isCovered(to) ? [] : [invalidInput("to", YEARS)]),
  ];
  if (outside.length > 0) return outside;
  if (to < from) return [invalidInput("to", BACKWARDS)];
  return plusDays(from, MOST_HOLIDAYS) <= to ? [invalidInput("to", TOO_MANY)] : [];
}

/** The name in both languages as it is kept; both are owed. */
export function readHolidayName({ ar, en }: LocalizedText): Decision<LocalizedText> {
  const arabic = readText(ar, {
    field: ["name", "ar"],
    most: LONGEST_NAME,
    owed: true,
    lines: "ONE",
  });
  const english = readText(en, {
    field: ["name", "en"],
    most: LONGEST_NAME,
    owed: true,
    lines: "ONE",
  });
  if (arabic.granted && english.granted) {
    return grant({ ar: arabic.value ?? "", en: english.value ?? "" });
  }
  return refuse(...[arabic, english].flatMap((each) => (each.granted ? [] : each.refusals)));
}

/** Every civil day of a range, in order. */
export function daysOf({ from, to }: HolidayRange): readonly LocalDate[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, index) => plusDays(from, index));
}

function isCovered(date: LocalDate): boolean {
  return date >= FIRST_CALENDAR_DAY && date <= LAST_CALENDAR_DAY;
}

const YEARS = {
  ar: `التقويم من ${FIRST_CALENDAR_YEAR} إلى ${LAST_CALENDAR_YEAR}.`,
  en: `The calendar is from ${FIRST_CALENDAR_YEAR} to ${LAST_CALENDAR_YEAR}.`,
};
const BACKWARDS = {
  ar: "اليوم الأخير يسبق اليوم الأول.",
  en: "The last day is before the first.",
};
const TOO_MANY = {
  ar: `الحد الأعلى ${MOST_HOLIDAYS} يومًا في الإعلان الواحد.`,
  en: `One announcement has at most ${MOST_HOLIDAYS} days.`,
};
