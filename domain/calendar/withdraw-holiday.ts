import { type Decision, grant, refuse } from "../decision";
import { type BusinessCalendar } from "./business-calendar";
import { type DayChange } from "./calendar-change";
import { daysOf, type HolidayRange, rangeRefusals } from "./holiday-range";

/**
 * calendar.md: takes days off back, announced and predicted ones, Founding Day and National Day too. What was
 * announced leaves no day off, not the prediction that it replaced. A day that is none is no change.
 */
export function withdrawHoliday(
  calendar: BusinessCalendar,
  range: HolidayRange,
): Decision<readonly DayChange[]> {
  const refusals = rangeRefusals(range);
  if (refusals.length > 0) return refuse(...refusals);
  const days = daysOf(range).filter((date) => calendar.holidays.has(date));
  return grant(days.map((date) => ({ date, holiday: null })));
}
