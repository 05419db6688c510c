import {
  type BusinessCalendar,
  type DayKind,
  type HolidayCertainty,
  dayKind,
} from "../calendar/business-calendar";
import { assertBusinessDays } from "../calendar/business-days";
import { type LocalDate, plusDays } from "../calendar/local-date";
import { civilDayOf, endOfDay } from "../calendar/riyadh";
import { type LocalizedText } from "../text";

/** A span in which the clock stands still: from `from` on, `to` no longer; `to` is null while it lasts. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** What a deadline is worked out of, beside the calendar. Pauses are in order and do not overlap. */
export interface Period {
  readonly start: Date;
  /** 1 to 365. */
  readonly businessDays: number;
  readonly pauses: readonly Pause[];
}

/**
 * A9: where the last business day of a period ends. A business day counts when it ends with the
 * clock running, so each one that ends within a pause moves the deadline by one business day.
 * Null while the clock stands still before that; a deadline that has passed stays passed,
 * whatever pause comes later. A pause from the very instant in which a day ends takes that day,
 * the last one too. Throws RangeError unless the period has 1 to 365 business days.
 */
export function deadlineOf(period: Period, calendar: BusinessCalendar): Date | null {
  assertBusinessDays(period.businessDays);
  let remaining = period.businessDays;
  for (let date = dayAfter(civilDayOf(period.start)); ; date = dayAfter(date)) {
    const end = endOfDay(date);
    if (isStopped(period, end)) return null;
    if (dayKind(date, calendar) === "BUSINESS" && !isPaused(period, end)) remaining -= 1;
    if (remaining === 0) return end;
  }
}

/** One day between a start and its deadline, with what it counted as. */
export interface DeadlineDay {
  readonly date: LocalDate;
  /** A business day that ended with the clock running. */
  readonly counted: boolean;
  readonly kind: DayKind;
  /** It ended with the clock standing still. */
  readonly paused: boolean;
  readonly holiday: LocalizedText | null;
  readonly certainty: HolidayCertainty | null;
}

/**
 * A9: every day from the one after the start to the deadline's last, with what it counted as.
 * While the clock stands still and there is no deadline, to the day on which it stopped.
 */
export function deadlineTrace(period: Period, calendar: BusinessCalendar): readonly DeadlineDay[] {
  const until = lastDayOf(period, calendar);
  const days: DeadlineDay[] = [];
  for (let date = dayAfter(civilDayOf(period.start)); date <= until; date = dayAfter(date)) {
    days.push(deadlineDay(date, period, calendar));
  }
  return days;
}

function lastDayOf(period: Period, calendar: BusinessCalendar): LocalDate {
  const deadline = deadlineOf(period, calendar);
  if (deadline) return plusDays(civilDayOf(deadline), -1);
  return civilDayOf(period.pauses.find(isLasting)?.from ?? period.start);
}

function deadlineDay(date: LocalDate, period: Period, calendar: BusinessCalendar): DeadlineDay {
  const kind = dayKind(date, calendar);
  const paused = isPaused(period, endOfDay(date));
  const holiday = calendar.holidays.get(date);
  return {
    date,
    counted: kind === "BUSINESS" && !paused,
    kind,
    paused,
    holiday: holiday?.name ?? null,
    certainty: holiday?.certainty ?? null,
  };
}

/** Whether the clock stands still at an instant: a pause [a, b) holds every instant e with a ≤ e < b. */
export function isPaused({ pauses }: Pick<Period, "pauses">, instant: Date): boolean {
  return pauses.some((pause) => holds(pause, instant));
}

/** From here on no day can count: the clock stands still, and nobody knows until when. */
function isStopped({ pauses }: Period, instant: Date): boolean {
  return pauses.some((pause) => isLasting(pause) && holds(pause, instant));
}

/** A pause [a, b) holds every instant e with a ≤ e < b. */
function holds({ from, to }: Pause, instant: Date): boolean {
  return from <= instant && (to === null || instant < to);
}

function isLasting({ to }: Pause): boolean {
  return to === null;
}

function dayAfter(date: LocalDate): LocalDate {
  return plusDays(date, 1);
}
