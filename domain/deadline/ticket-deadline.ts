import { type BusinessCalendar } from "../calendar/business-calendar";
import { type TicketStatus, type TicketStep } from "../lifecycle/ticket";
import { type Pause, type Period, deadlineOf } from "./deadline";

/** What a ticket's deadline is worked out of, beside the calendar. */
export interface TicketClock {
  readonly openedAt: Date;
  /** The service level in force at `openedAt`; null when none was declared. */
  readonly resolutionBusinessDays: number | null;
  /** The ticket's history, oldest first. */
  readonly steps: readonly TicketStep[];
}

/**
 * A18: a ticket's clock stands still while information is awaited, and once it is reopened the
 * time for which it was closed is a pause as well.
 *
 * Closing is no pause by itself: a closed ticket keeps the instant it had, so while it is closed
 * its pauses are those it had just before. One that was closed while awaiting information had no
 * instant to keep: its pause lasts, until a reopening ends it.
 */
export function pausesOf(steps: readonly TicketStep[]): readonly Pause[] {
  const pauses: Pause[] = [];
  let stoppedAt: Date | null = null;
  for (const { at, to } of untilItsClosing(steps)) {
    if (isStandingStill(to)) {
      stoppedAt ??= at;
    } else if (stoppedAt) {
      pauses.push({ from: stoppedAt, to: at });
      stoppedAt = null;
    }
  }
  return stoppedAt ? [...pauses, { from: stoppedAt, to: null }] : pauses;
}

/**
 * AMR-C2, A18: where the last business day of the service level ends, pauses taken out. Null when
 * none was declared, and while information is awaited before the deadline has passed.
 */
export function ticketDueAt(ticket: TicketClock, calendar: BusinessCalendar): Date | null {
  const period = ticketPeriod(ticket);
  return period && deadlineOf(period, calendar);
}

/** The period a ticket's deadline is the end of; null when no service level was declared. */
export function ticketPeriod(ticket: TicketClock): Period | null {
  const { openedAt, resolutionBusinessDays, steps } = ticket;
  if (resolutionBusinessDays === null) return null;
  return { start: openedAt, businessDays: resolutionBusinessDays, pauses: pausesOf(steps) };
}

/** What set or moved a deadline. */
export const DEADLINE_CAUSES = [
  "OPENED",
  "PAUSED",
  "RESUMED",
  "REOPENED",
  "CALENDAR_CHANGED",
  "PLANNED",
] as const;
export type DeadlineCause = (typeof DEADLINE_CAUSES)[number];

/** A deadline that was set or moved: the old and the new instant, and what moved it. */
export interface DeadlineChange {
  readonly at: Date;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly cause: DeadlineCause;
}

/**
 * A18: how a ticket's deadline was set and moved by its steps, oldest first. A step that leaves it
 * where it was (a closing, a pause after it passed) is no change; without a service level there is none.
 */
export function deadlineChangesOf(
  ticket: TicketClock,
  calendar: BusinessCalendar,
): readonly DeadlineChange[] {
  if (ticket.resolutionBusinessDays === null) return [];
  const dueAfter = (count: number) =>
    ticketDueAt({ ...ticket, steps: ticket.steps.slice(0, count) }, calendar);

  const opened = { at: ticket.openedAt, from: null, to: dueAfter(0), cause: "OPENED" as const };
  const moved = ticket.steps.map((step, index) => ({
    at: step.at,
    from: dueAfter(index),
    to: dueAfter(index + 1),
    cause: causeOf(step),
  }));
  return [opened, ...moved.filter(({ from, to }) => from?.getTime() !== to?.getTime())];
}

/** Where a deadline stood after the first steps of a ticket, worked out with whatever calendar was in force then. */
export interface StandingDeadline {
  readonly dueAt: Date | null;
  /** How many steps it is worked out of. */
  readonly steps: number;
}

/**
 * How the deadline goes on from where it stood, oldest first: by the calendar when that has changed since, and by
 * each step that followed. While a ticket is CLOSED it keeps the instant it had, whatever becomes of the calendar.
 */
export function deadlineGoesOn(
  ticket: TicketClock,
  standing: StandingDeadline,
  { at, calendar }: { readonly at: Date; readonly calendar: BusinessCalendar },
): readonly DeadlineChange[] {
  const { steps } = ticket;
  const dueAfter = (count: number) => {
    const isStill = isClosedAfter(steps, count) && isClosedAfter(steps, standing.steps);
    const hasStayed = steps.slice(standing.steps, count).every(({ to }) => to === "CLOSED");
    if (isStill && hasStayed) return standing.dueAt;
    return ticketDueAt({ ...ticket, steps: steps.slice(0, count) }, calendar);
  };
  const dues = [standing.dueAt];
  for (let count = standing.steps; count <= steps.length; count += 1) dues.push(dueAfter(count));
  const moves = [
    { at, cause: "CALENDAR_CHANGED" as const },
    ...steps.slice(standing.steps).map(moveOf),
  ];
  return moves
    .map((move, index) => ({ ...move, from: dues[index] ?? null, to: dues[index + 1] ?? null }))
    .filter(({ from, to }) => from?.getTime() !== to?.getTime());
}

function isClosedAfter(steps: readonly TicketStep[], count: number): boolean {
  return steps[count - 1]?.to === "CLOSED";
}

function moveOf(step: TicketStep) {
  return { at: step.at, cause: causeOf(step) };
}

/** The steps up to the one that closed a ticket, left out; all of them while it is not closed. */
function untilItsClosing(steps: readonly TicketStep[]): readonly TicketStep[] {
  if (steps.at(-1)?.to !== "CLOSED") return steps;
  const lastNotClosed = steps.findLastIndex(({ to }) => to !== "CLOSED");
  return steps.slice(0, lastNotClosed + 1);
}

function isStandingStill(status: TicketStatus): boolean {
  return status === "AWAITING_INFORMATION" || status === "CLOSED";
}

function causeOf({ from, to }: TicketStep): DeadlineCause {
  if (to === "AWAITING_INFORMATION") return "PAUSED";
  return from === "CLOSED" ? "REOPENED" : "RESUMED";
}
