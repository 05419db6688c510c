import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import {
  businessDeadline,
  type CalendarDay,
  calendarDays,
  MOST_BUSINESS_DAYS,
} from "../../../domain/calendar/business-days";
import { localDate, plusDays } from "../../../domain/calendar/local-date";
import { civilDayOf } from "../../../domain/calendar/riyadh";
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from "../../../domain/calendar/ruled-calendar";
import { HubError } from "../../../platform/errors";

/** The most days that one look at the calendar covers. */
const MOST_DAYS = 400;

const FIRST_DAY = localDate(`${FIRST_CALENDAR_YEAR}-01-01`);
const LAST_DAY = localDate(`${LAST_CALENDAR_YEAR}-12-31`);

/** Every civil day from one to another; BAD_USER_INPUT unless these are 1 to 400 days of the calendar's years. */
export function lookUpCalendar(
  fromText: string,
  toText: string,
  calendar: BusinessCalendar,
): readonly CalendarDay[] {
  const from = localDate(fromText);
  const to = localDate(toText);
  const isAllowed = from >= FIRST_DAY && from <= to && to <= LAST_DAY;
  if (!isAllowed || plusDays(from, MOST_DAYS) <= to) throw refused(DAYS);
  return calendarDays(from, to, calendar);
}

/** Where the n-th business day after an instant's day ends; BAD_USER_INPUT unless n is 1 to 365 and all of it in the calendar. */
export function lookUpDeadline(from: Date, businessDays: number, calendar: BusinessCalendar): Date {
  if (businessDays < 1 || businessDays > MOST_BUSINESS_DAYS) throw refused(BUSINESS_DAYS);
  if (!isCovered(from)) throw refused(YEARS);
  const deadline = businessDeadline(from, businessDays, calendar);
  if (!isCovered(deadline)) throw refused(YEARS);
  return deadline;
}

/** Instants beyond the year 9999 or before 0 have no civil day that could be compared. */
function isCovered(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  if (year < FIRST_CALENDAR_YEAR - 1 || year > LAST_CALENDAR_YEAR) return false;
  return civilDayOf(instant) >= FIRST_DAY && civilDayOf(instant) <= LAST_DAY;
}

const DAYS = {
  ar: `التقويم من ${FIRST_CALENDAR_YEAR} إلى ${LAST_CALENDAR_YEAR}، وبحد أقصى ${MOST_DAYS} يوم، من اليوم الأول إلى الأخير.`,
  en: `The calendar is from ${FIRST_CALENDAR_YEAR} to ${LAST_CALENDAR_YEAR}, at most ${MOST_DAYS} days at once, from the first day to the last.`,
};
const BUSINESS_DAYS = {
  ar: `عدد أيام العمل من 1 إلى ${MOST_BUSINESS_DAYS}.`,
  en: `\`businessDays\` is 1 to ${MOST_BUSINESS_DAYS}.`,
};
const YEARS = {
  ar: `التقويم من ${FIRST_CALENDAR_YEAR} إلى ${LAST_CALENDAR_YEAR}.`,
  en: `The calendar is from ${FIRST_CALENDAR_YEAR} to ${LAST_CALENDAR_YEAR}.`,
};

function refused(message: { readonly ar: string; readonly en: string }): HubError {
  return new HubError("BAD_USER_INPUT", { message });
}
