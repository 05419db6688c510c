import { type TicketFacts, type TicketStep } from "./ticket";
import { isTicketClosed } from "./ticket-table";

/** What a provider did to a ticket that its beneficiary is told of (A12). */
export type TicketNewsKind = "CLOSED" | "REOPENED" | "REDIRECTED";

/** A12: a closing, a reopening and a redirection are told to whoever complained about the ticket; null for any other step. */
export function newsOf({
  from,
  to,
  closure,
}: Pick<TicketStep, "from" | "to" | "closure">): TicketNewsKind | null {
  if (isTicketClosed(to)) return closure === "REDIRECTED" ? "REDIRECTED" : "CLOSED";
  return from !== null && isTicketClosed(from) ? "REOPENED" : null;
}

/** A step, with the instant at which its provider recorded it. */
type Recorded = Pick<TicketStep, "to" | "at"> & { readonly recordedAt: Date };

/**
 * A12: how many of a ticket's steps, oldest first, a decision rests on: those recorded by then, as far as its facts
 * show them. A step that was recorded while the decision was being taken is none of them.
 */
export function stepsDecidedOn(
  steps: readonly Recorded[],
  { decidedAt, facts }: { readonly decidedAt: Date; readonly facts: TicketFacts | null },
): number {
  const recorded = steps.filter(({ recordedAt }) => recordedAt <= decidedAt);
  const shown = recorded.findLastIndex((step) => facts !== null && isShown(step, facts));
  return shown === -1 ? recorded.length : shown + 1;
}

function isShown({ to, at }: Recorded, { status, closedAt }: TicketFacts): boolean {
  return to === status && (closedAt === null || closedAt.getTime() === at.getTime());
}
