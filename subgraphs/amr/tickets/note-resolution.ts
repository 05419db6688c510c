import { businessDaysTaken } from "../../../domain/deadline/days-taken";
import { pausesOf } from "../../../domain/deadline/ticket-deadline";
import { newsOf } from "../../../domain/lifecycle/ticket-news";
import { type Work } from "../unit-of-work";
import { type IndexedTicket } from "./indexed-ticket";

/**
 * Keeps how many business days a ticket took, once its step `from` or a later one closes it; none when it is reopened.
 * They are those of the calendar of that moment: a closed ticket keeps them. The ticket must have been written.
 */
export async function noteResolution(
  { figures, calendar }: Work,
  { ticket, from }: { readonly ticket: IndexedTicket; readonly from: number },
): Promise<void> {
  if (!ticket.steps.slice(from).some(newsOf)) return;
  const { openedAt: start, closedAt: end, steps } = ticket;
  const span = end && { start, end, pauses: pausesOf(steps) };
  await figures.noteResolution(ticket, span && businessDaysTaken(span, calendar));
}
