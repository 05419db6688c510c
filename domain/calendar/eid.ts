import { type LocalizedText } from "../text";
import { type BusinessCalendar, type Holiday } from "./business-calendar";
import { type HolidayRange } from "./holiday-range";
import { plusDays } from "./local-date";

/** Days off that the regulator announces. */
export interface Announcement extends HolidayRange {
  readonly name: LocalizedText;
}

/** An Eid is announced within so many days of its prediction, or it is something else. */
const NEAR_DAYS = 10;

/** The predicted days around a range, each Eid's by itself: the two are months apart, and so are those of two years. */
export function predictedEidsNear(
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

/** Whether days off are those of an Eid: they meet the span of its predicted days, or lie near it and bear its name. */
export function isAbout({ from, to, name }: Announcement, eid: readonly Holiday[]): boolean {
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
