import { type TicketClock } from "../../domain/deadline/ticket-deadline";
import { type TicketStatus, type TicketStep } from "../../domain/lifecycle/ticket";

/** An instant by Riyadh's clock, `2026-11-01 11:00`. */
export function inRiyadh(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+03:00`);
}

/** When, and whereto; where from follows from the step before. */
export type Step = readonly [at: Date | string, to: TicketStatus, level?: number];

/** A ticket opened on Sunday 1 November 2026 at 11:00 with five business days, and what happened to it since. */
export function buildTicketClock(...steps: readonly Step[]): TicketClock {
  const openedAt = inRiyadh("2026-11-01 11:00");
  return { openedAt, resolutionBusinessDays: 5, steps: historyOf([openedAt, "OPEN"], ...steps) };
}

function historyOf(...steps: readonly Step[]): TicketStep[] {
  return steps.map(([at, to, level = 0], index) => ({
    at: typeof at === "string" ? inRiyadh(at) : at,
    from: steps[index - 1]?.[1] ?? null,
    to,
    closure: to === "CLOSED" ? "RESOLVED" : null,
    level,
  }));
}
