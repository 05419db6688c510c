import { type Decision, grant, refuse } from "../decision";
import { type LocalizedText } from "../text";
import { type BusinessCalendar, type Holiday, isWeekend } from "./business-calendar";
import { type DayChange } from "./calendar-change";
import { daysOf, type HolidayRange, rangeRefusals, readHolidayName } from "./holiday-range";
import { LEAST_EID_BUSINESS_DAYS, nationalDayOn } from "./holidays";
import { plusDays } from "./local-date";

/** Days off that the regulator announces. */
export interface Announcement extends HolidayRange {
  readonly name: LocalizedText;
}

/** An Eid is announced within so many days of its prediction, or it is something else. */
const NEAR_DAYS = 10;

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
    .filter((holiday) => !isSame(holiday, calendar.holidays.get(holiday.date)));
  const replaced = predictionsReplacedBy(calendar, { ...range, name: name.value });
  return grant([
    ...announced.map((holiday) => ({ date: holiday.date, holiday })),
    // A national day gave nothing more while it fell on the Eid; where the Eid is elsewhere, it is off again.
    ...replaced.map(({ date }) => ({ date, holiday: nationalDayOn(date) })),
  ]);
}

function isSame(holiday: Holiday, standing: Holiday | undefined): boolean {
  if (standing?.certainty !== holiday.certainty) return false;
  return standing.name.ar === holiday.name.ar && standing.name.en === holiday.name.en;
}

function predictionsReplacedBy(
  calendar: BusinessCalendar,
  announcement: Announcement,
): readonly Holiday[] {
  const workingDays = daysOf(announcement).filter((date) => !isWeekend(date));
  if (workingDays.length < LEAST_EID_BUSINESS_DAYS) return [];
  const { from, to } = announcement;
  return predictedNear(calendar, announcement)
    .filter((eid) => isAnnouncedBy(announcement, eid))
    .flat()
    .filter(({ date }) => date < from || date > to);
}

/** The predicted days around a range, each Eid's by itself: the two are months apart, and so are those of two years. */
function predictedNear(
  { holidays }: BusinessCalendar,
  { from, to }: HolidayRange,
): ReadonlyArray<readonly Holiday[]> {
  const [first, last] = [plusDays(from, -AROUND_DAYS), plusDays(to, AROUND_DAYS)];
  const predicted = [...holidays.values()].filter(
    ({ certainty, date }) => certainty === "PREDICTED" && date >= first && date <= last,
  );
  const names = new Set(predicted.map(({ name }) => name.en));
  return [...names].map((en) => predicted.filter(({ name }) => name.en === en));
}

/** So far from the range that an Eid which is near it is seen whole, with its weekends. */
const AROUND_DAYS = NEAR_DAYS + 10;

function isAnnouncedBy({ from, to, name }: Announcement, eid: readonly Holiday[]): boolean {
  const dates = eid.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return false;
  const reaches = (days: number) => plusDays(from, -days) <= last && first <= plusDays(to, days);
  return reaches(0) || (reaches(NEAR_DAYS) && eid.some((day) => bearsName(name, day.name)));
}

function bearsName(name: LocalizedText, eid: LocalizedText): boolean {
  return (
    lettersOf(name.ar).includes(lettersOf(eid.ar)) || lettersOf(name.en).includes(lettersOf(eid.en))
  );
}

/** Without marks, spaces and hyphens: "Eid Al Fitr" is "Eid al-Fitr", and ا is أ. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
