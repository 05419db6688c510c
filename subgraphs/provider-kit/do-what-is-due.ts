import { closeUnanswered } from "../../domain/lifecycle/ticket-clock";
import { CLOCK, type Ticket } from "./ticket";
import { type Work } from "./unit-of-work";

/**
 * FRS-R3: closes a ticket of which awaited information has run out, and answers the ticket as it is
 * then. Its row must be locked. A worker does this in time; and so does whoever takes a step before
 * the worker came, so that a ticket is closed at its instant and not at the worker's leisure.
 */
export async function doWhatIsDue(work: Work, ticket: Ticket): Promise<Ticket> {
  const decision = closeUnanswered(ticket.state, work.now());
  if (!decision.granted) return ticket;

  const move = decision.value;
  await work.tickets.save(ticket.key, move.state);
  await work.record(ticket, move, CLOCK);
  return { ...ticket, state: move.state };
}
