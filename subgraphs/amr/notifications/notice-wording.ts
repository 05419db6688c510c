import { civilDayOf } from "../../../domain/calendar/riyadh";
import { dayInText, isolated } from "../../../domain/lifecycle/wording";
import { type LocalizedText } from "../../../domain/text";

const UNKNOWN: LocalizedText = { ar: "—", en: "—" };
const TIME_OF_DAY = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Riyadh",
  calendar: "gregory",
  numberingSystem: "latn",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The last day before a deadline, which lies at the end of it. */
export function lastDayInText(deadline: Date | null): LocalizedText {
  return deadline === null ? UNKNOWN : dayInText(new Date(deadline.getTime() - 1));
}

/** A day and an hour in Riyadh. */
export function momentInText(instant: Date | null): LocalizedText {
  if (instant === null) return UNKNOWN;
  const moment = `${civilDayOf(instant)} ${TIME_OF_DAY.format(instant)}`;
  return { ar: `${isolated(moment)} بتوقيت الرياض`, en: `${moment} Riyadh time` };
}
