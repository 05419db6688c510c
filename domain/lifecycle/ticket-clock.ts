import { type Decision, grant, refuse } from "../decision";
import { noSuchTicketStep } from "./ticket-guards";
import { type TicketMove, type TicketState } from "./ticket-state";
import { moved } from "./ticket-steps";

/**
 * FRS-R3: the hub's clock closes a ticket NO_RESPONSE once awaited information has run out, at that
 * instant and not before. The second contact sets the instant, and only a provider with a clock of
 * its own has one; information that comes before it takes the instant away.
 */
export function closeUnanswered(state: TicketState, now: Date): Decision<TicketMove> {
  if (!hasRunOut(state, now)) return refuse(noSuchTicketStep(state.status, "status"));

  const closed = {
    ...state,
    status: "CLOSED",
    closure: "NO_RESPONSE",
    closedAt: now,
    remindedAt: null,
    informationDueAt: null,
  } as const;
  return grant(moved(state, closed, { ...BY_ITSELF, now }));
}

/** What a step says that nobody asked for. */
const BY_ITSELF = { occurredAt: null, note: null, expectedVersion: null };

function hasRunOut({ informationDueAt }: TicketState, now: Date): boolean {
  return informationDueAt !== null && informationDueAt <= now;
}
