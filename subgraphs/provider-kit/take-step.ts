import { type Decision } from "../../domain/decision";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { type Refusal } from "../../domain/refusal";
import { doWhatIsDue } from "./do-what-is-due";
import { lookupKey } from "./lookup-key";
import { type Ticket } from "./ticket";
import { type Answer, refused, type Work } from "./unit-of-work";

/**
 * A step of a ticket that exists: changes of one ticket wait for each other, so what is
 * decided is decided on the ticket as the last of them left it. What is due by the clock is
 * done first, and stands whatever comes of the step. A refusal changes nothing.
 */
export async function takeStep(
  work: Work,
  number: string,
  decide: (ticket: Ticket) => Decision<TicketMove>,
): Promise<Answer> {
  const found = await lockTicket(work, number);
  if ("refusals" in found) return found;

  const { ticket } = found;
  const decision = decide(ticket);
  if (!decision.granted) return { key: ticket.key, refusals: decision.refusals };

  await work.tickets.save(ticket.key, decision.value.state);
  await work.record(ticket, decision.value, work.actor);
  return { key: ticket.key, refusals: [] };
}

/** The ticket as it is once everything is done that is due by the clock, locked; or the refusal that there is none. */
export async function lockTicket(
  work: Work,
  number: string,
): Promise<{ readonly ticket: Ticket } | Answer> {
  const key = lookupKey(number);
  const found = key && (await work.tickets.lock(key));
  return found === null ? refused(NO_SUCH_TICKET) : { ticket: await doWhatIsDue(work, found) };
}

const NO_SUCH_TICKET: Refusal = {
  code: "NOT_FOUND",
  message: {
    ar: "لا توجد شكوى بهذا الرقم لدى الجهة.",
    en: "The provider has no ticket of this number.",
  },
  path: ["input", "number"],
};
