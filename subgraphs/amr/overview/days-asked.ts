import { localDate } from "../../../domain/calendar/local-date";
import { HubError } from "../../../platform/errors";
import { type Days } from "./figures";

/** The days that figures are asked of; BAD_USER_INPUT when they are the wrong way round. */
export function daysAsked(from: string, to: string): Days {
  if (from > to) throw new HubError("BAD_USER_INPUT", { message: WRONG_WAY_ROUND });
  return { from: localDate(from), to: localDate(to) };
}

const WRONG_WAY_ROUND = {
  ar: "يجب ألا يكون اليوم الأول «from» بعد اليوم الأخير «to».",
  en: "The first day, `from`, lies after the last, `to`.",
};
