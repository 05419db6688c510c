import { toUserError } from "../vocabulary/user-error.type";
import { type KitContext } from "./context";
import { type TicketPayload } from "./ticket.type";
import { toTicketType } from "./ticket-view";
import { type Answer } from "./unit-of-work";

/** What came of a change, with the ticket as it is now; null where there is none to show. */
export async function answerPayload(
  context: KitContext,
  { key, refusals }: Answer,
): Promise<TicketPayload> {
  const ticket = key && (await context.loaders.ticket.load(key));
  return {
    ticket: ticket && toTicketType(ticket, context),
    userErrors: refusals.map(toUserError),
  };
}
