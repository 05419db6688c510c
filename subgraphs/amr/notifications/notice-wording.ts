import { civilDayOf } from "../../../domain/calendar/riyadh";
import { dayInText, isolated } from "../../../domain/lifecycle/wording";
import { type LocalizedText } from "../../../domain/text";

/** A sentence of a notice; null is a sentence that is left out. */
export type Sentence = LocalizedText | null;

const TIME_OF_DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Riyadh",
  calendar: "gregory",
  numberingSystem: "latn",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The last day before a deadline, which lies at the end of it. */
export function lastDayInText(deadline: Date): LocalizedText {
  return dayInText(new Date(deadline.getTime() - 1));
}

/** A day and an hour in Riyadh. */
export function momentInText(instant: Date): LocalizedText {
  const moment = `${civilDayOf(instant)} ${TIME_OF_DAY.format(instant)}`;
  return { ar: `${isolated(moment)} بتوقيت الرياض`, en: `${moment} Riyadh time` };
}

/** What somebody wrote, in whatever language: it keeps its own direction beside text of another. */
export function quoted(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** What is missing, a line each, as it was written; nothing when nothing is named. */
export function linesOf(missing: readonly string[] | null): string | null {
  if (missing === null || missing.length === 0) return null;
  return missing.map((line) => `\n• ${line}`).join("");
}

/** A sentence about something that may not be there: without it, there is none. */
export function about<Fact>(
  fact: Fact | null,
  sentence: (fact: Fact) => LocalizedText,
): LocalizedText | null {
  return fact === null ? null : sentence(fact);
}

/** The sentences that are there, a line each. */
export function linesIn(sentences: readonly Sentence[]): LocalizedText {
  const told = sentences.filter((sentence) => sentence !== null);
  return {
    ar: told.map(({ ar }) => ar).join("\n"),
    en: told.map(({ en }) => en).join("\n"),
  };
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";
