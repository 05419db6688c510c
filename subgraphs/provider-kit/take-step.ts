import { type Decision } from "../../domain/decision";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { type Refusal } from "../../domain/refusal";
import { lookupKey } from "./lookup-key";
import { type Ticket } from "./ticket";
import { type Answer, refused, type Work } from "./unit-of-work";

/**
 * A step of a ticket that exists: changes of one ticket wait for each other, so what is
 * decided is decided on the ticket as the last of them left it. A refusal changes nothing.
 */
export async function takeStep(
  work: Work,
  number: string,
  decide: (ticket: Ticket) => Decision<TicketMove>,
): Promise<Answer> {
  const key = lookupKey(number);
  const ticket = key && (await work.tickets.lock(key));
  if (ticket === null) return refused(NO_SUCH_TICKET);

  const decision = decide(ticket);
  if (!decision.granted) return { key: ticket.key, refusals: decision.refusals };

  await work.tickets.save(ticket.key, decision.value.state);
  await work.record(ticket, decision.value);
  return { key: ticket.key, refusals: [] };
}

const NO_SUCH_TICKET: Refusal = {
  code: "NOT_FOUND",
  message: {
    ar: "لا توجد شكوى بهذا الرقم لدى الجهة.",
    en: "The provider has no ticket of this number.",
  },
  path: ["input", "number"],
};
