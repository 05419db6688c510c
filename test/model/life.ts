import { oracleDeadline } from "../support/day-oracle";
import { isActive, isOpen } from "./table";
import { type Status, type Track } from "./words";

/** An instant as ISO text in UTC, so that later ones are greater. */
export type Instant = string;

/** What the model knows of a report; each step makes another one of it. */
export interface Life {
  readonly number: string;
  readonly track: Track;
  readonly provider: string;
  /** The identifier of whom it is for. */
  readonly owner: string;
  readonly status: Status;
  readonly version: number;
  readonly provisional: boolean;
  readonly referred: boolean;
  readonly returnTo: Status | null;
  readonly clockStart: Instant;
  readonly pauses: ReadonlyArray<readonly [from: Instant, to: Instant | null]>;
  /** The OVERDUE notice of this clock, or of the date promised, was written. */
  readonly overdueNoted: boolean;
  readonly plannedFor: string | null;
  /** The deadline that it keeps, once nothing is owed any more. */
  readonly keptDue: Instant | null;
  readonly answeredAt: Instant | null;
  readonly reopening: Reopening | null;
  readonly askedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Whether the decision in force rests on a closed ticket. */
  readonly onClosedTicket: boolean;
}

/** A reopening that was asked for. */
interface Reopening {
  readonly at: Instant;
  /** Null until staff decide. */
  readonly accepted: boolean | null;
  readonly decidedAt: Instant | null;
}

/** What became of the notice that asks for what is missing. */
export interface Fate {
  readonly handedOver: Instant | null;
  readonly lost: Instant | null;
}

/** What a step is judged by beside the report itself. */
export interface Known {
  readonly holidays: ReadonlySet<string>;
  readonly fate: Fate;
}

const HOUR = 3_600_000;
const NOBODY_WAITS: readonly Status[] = ["RESOLVED"];

/** Whether the clock looks after its deadline: what is open, and what is promised for a day. */
export function isWatched({ status }: Life): boolean {
  return isOpen(status) || status === "PLANNED";
}

/** The deadline: five business days, the end of the day promised, or what it had when it was answered or ended. */
export function dueOf(life: Life, holidays: ReadonlySet<string>): Instant | null {
  if (life.status === "PLANNED" && life.plannedFor !== null) return endOfDay(life.plannedFor);
  if (!isOpen(life.status)) return life.keptDue;
  return oracleDeadline({ start: life.clockStart, days: 5, pauses: life.pauses }, holidays);
}

/** Where the five business days of silence end after which it closes by itself. */
export function closesAtOf(life: Life, holidays: ReadonlySet<string>): Instant | null {
  if (!NOBODY_WAITS.includes(life.status) || life.answeredAt === null) return null;
  if (isReopeningUndecided(life)) return null;
  const since = latest(life.answeredAt, life.reopening?.decidedAt ?? life.answeredAt);
  return oracleDeadline({ start: since, days: 5 }, holidays);
}

/** Where the ten business days end in which a reopening may be asked for. */
export function reopenableUntilOf(life: Life, holidays: ReadonlySet<string>): Instant | null {
  if (life.track !== "COMPLAINT" || life.answeredAt === null || life.reopening !== null)
    return null;
  if (life.status !== "RESOLVED" && life.status !== "CLOSED") return null;
  return oracleDeadline({ start: life.answeredAt, days: 10 }, holidays);
}

/** When it is cancelled without the information: 48 hours after the notice was handed over. */
export function cancelledAtOf({ status }: Life, { handedOver }: Fate): Instant | null {
  if (status !== "AWAITING_INFORMATION" || handedOver === null) return null;
  return hoursAfter(handedOver, 48);
}

export function isReopeningUndecided({ reopening }: Life): boolean {
  return reopening !== null && reopening.decidedAt === null;
}

/** AMR-C5, A6: it stands in the way of any other complaint about its number. */
export function isStanding({ provisional, status, referred }: Life): boolean {
  if (provisional) return false;
  return isActive(status) || status === "CLOSED" || (status === "WITHDRAWN" && referred);
}

/** AMR-T4, AMR-S3, A14: it stands in the way of another of the same beneficiary. */
export function isCounted({ status, referred }: Life): boolean {
  if (status === "WITHDRAWN") return referred;
  return status !== "INELIGIBLE" && status !== "AUTO_CANCELLED";
}

export function hoursAfter(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * HOUR).toISOString();
}

/** The civil day in Riyadh, which is three hours ahead of UTC. */
export function dayOf(instant: Instant): string {
  return hoursAfter(instant, 3).slice(0, 10);
}

function endOfDay(day: string): Instant {
  return hoursAfter(`${day}T00:00:00.000Z`, 21);
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
