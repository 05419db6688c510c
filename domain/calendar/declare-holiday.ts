import { type Decision, grant, refuse } from "../decision";
import { type BusinessCalendar, type Holiday, isSameHoliday, isWeekend } from "./business-calendar";
import { type DayChange } from "./calendar-change";
import { type Announcement, isAbout, predictedEidsNear } from "./eid";
import { daysOf, rangeRefusals, readHolidayName } from "./holiday-range";
import { LEAST_EID_BUSINESS_DAYS, nationalDayOn } from "./holidays";

/**
 * calendar.md, "Predicted days count like announced ones until replaced": every day of the range becomes an
 * ANNOUNCED holiday of this name. A range of at least 4 working days announces an Eid whole when it overlaps
 * the span of its predicted days, or is within ten days of it and bears its name: the predicted days of that
 * Eid outside the range are days off no longer, for the prediction stood for the announcement and nothing
 * else. A shorter range cannot be an Eid whole, which has 4 or 5 working days: it changes its own days alone.
 * A day that is announced already, with this name, is no change; none of them is no version (decision 9).
 */
export function declareHoliday(
  calendar: BusinessCalendar,
  { name: given, ...range }: Announcement,
): Decision<readonly DayChange[]> {
  const name = readHolidayName(given);
  const refusals = [...rangeRefusals(range), ...(name.granted ? [] : name.refusals)];
  if (!name.granted || refusals.length > 0) return refuse(...refusals);

  const announced = daysOf(range)
    .map((date): Holiday => ({ date, name: name.value, certainty: "ANNOUNCED" }))
    .filter((holiday) => !isSameHoliday(holiday, calendar.holidays.get(holiday.date)));
  const replaced = predictionsReplacedBy(calendar, { ...range, name: name.value });
  return grant([
    ...announced.map((holiday) => ({ date: holiday.date, holiday })),
    // A national day gave nothing more while it fell on the Eid; where the Eid is elsewhere, it is off again.
    ...replaced.map(({ date }) => ({ date, holiday: nationalDayOn(date) })),
  ]);
}

function predictionsReplacedBy(
  calendar: BusinessCalendar,
  announcement: Announcement,
): readonly Holiday[] {
  const workingDays = daysOf(announcement).filter((date) => !isWeekend(date));
  if (workingDays.length < LEAST_EID_BUSINESS_DAYS) return [];
  const { from, to } = announcement;
  return predictedEidsNear(calendar, announcement)
    .filter((eid) => isAbout(announcement, eid))
    .flat()
    .filter(({ date }) => date < from || date > to);
}
