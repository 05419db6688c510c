import { type Decision, grant, refuse } from "../decision";
import { type BusinessCalendar, type Holiday, isSameHoliday } from "./business-calendar";
import { type DayChange } from "./calendar-change";
import { isAbout, predictedEidsNear } from "./eid";
import { daysOf, type HolidayRange, rangeRefusals } from "./holiday-range";
import { nationalDayOn } from "./holidays";
import { type LocalDate } from "./local-date";
import { ruledCalendar } from "./ruled-calendar";

/**
 * calendar.md: takes days off back. A day that was declared is again what the rules make of it; a day that is off
 * by the rules alone, predicted or a national day, is off no longer. "Predicted days count like announced ones
 * until replaced": when nothing announced of an Eid is left, its prediction counts again, whole; while some of it
 * is left, the prediction stays replaced. A day that is none is no change (decision 9).
 */
export function withdrawHoliday(
  calendar: BusinessCalendar,
  range: HolidayRange,
): Decision<readonly DayChange[]> {
  const refusals = rangeRefusals(range);
  if (refusals.length > 0) return refuse(...refusals);

  const taken = daysOf(range).filter((date) => calendar.holidays.has(date));
  const eids = predictedEidsNear(ruledCalendar(), range).map((eid) =>
    eidWithout(calendar, eid, taken),
  );
  const changes = new Map(taken.map((date) => [date, withoutAnnouncement(calendar, date, eids)]));
  for (const { returning } of eids) for (const day of returning) changes.set(day.date, day);
  return grant([...changes].map(([date, holiday]) => ({ date, holiday })));
}

/** An Eid once days are taken back. */
interface EidWithout {
  readonly days: ReadonlySet<LocalDate>;
  /** Predicted days that count again. */
  readonly returning: readonly Holiday[];
}

function eidWithout(
  calendar: BusinessCalendar,
  eid: readonly Holiday[],
  taken: readonly LocalDate[],
): EidWithout {
  const isTaken = (date: LocalDate) => taken.includes(date);
  const stands = ({ date }: Holiday) => isByRule(calendar, date);
  const announced = announcedOf(calendar, eid);
  const isLeft = announced.some(({ date }) => !isTaken(date));
  const isTakenBack = announced.some(({ date }) => isTaken(date));
  const isUnwanted = eid.some((day) => stands(day) && isTaken(day.date));
  const days = new Set(eid.map(({ date }) => date));
  if (!isTakenBack || isUnwanted) return { days, returning: [] };
  if (!isLeft) return { days, returning: eid.filter((day) => !stands(day)) };
  // Of an Eid that is announced day by day the prediction still stands for the others.
  const isReplaced = !eid.some(stands);
  return { days, returning: isReplaced ? [] : eid.filter(({ date }) => isTaken(date)) };
}

/** What was declared of an Eid; what the rules give by themselves was not. */
function announcedOf(calendar: BusinessCalendar, eid: readonly Holiday[]): readonly Holiday[] {
  return [...calendar.holidays.values()].filter(
    ({ date, name }) => !isByRule(calendar, date) && isAbout({ from: date, to: date, name }, eid),
  );
}

/** What a day is once what was declared of it is taken back; an Eid's days are for its prediction to say. */
function withoutAnnouncement(
  calendar: BusinessCalendar,
  date: LocalDate,
  eids: readonly EidWithout[],
): Holiday | null {
  if (isByRule(calendar, date)) return null;
  const isOfAnEid = eids.some(({ days }) => days.has(date));
  return isOfAnEid ? nationalDayOn(date) : (ruledCalendar().holidays.get(date) ?? null);
}

/** Whether a day is off as the rules have it. */
function isByRule({ holidays }: BusinessCalendar, date: LocalDate): boolean {
  const holiday = holidays.get(date);
  return holiday !== undefined && isSameHoliday(holiday, ruledCalendar().holidays.get(date));
}
