import { type LocalDate, localDate } from "../../../domain/calendar/local-date";
import { HubError } from "../../../platform/errors";
import { type Days } from "./figures";

/** The days that figures are asked of; BAD_USER_INPUT when they are the wrong way round. */
export function daysAsked(from: string, to: string): Days {
  if (from > to) throw new HubError("BAD_USER_INPUT", { message: WRONG_WAY_ROUND });
  return { from: countedDay(from), to: countedDay(to) };
}

/** The database has no days of the year 0, and nothing was ever counted so early. */
const FIRST_DAY = localDate("0001-01-01");

function countedDay(text: string): LocalDate {
  const day = localDate(text);
  return day < FIRST_DAY ? FIRST_DAY : day;
}

const WRONG_WAY_ROUND = {
  ar: "يجب ألا يكون اليوم الأول «from» بعد اليوم الأخير «to».",
  en: "The first day, `from`, lies after the last, `to`.",
};
