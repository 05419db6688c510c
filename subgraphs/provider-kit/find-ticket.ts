import { type KitContext } from "./context";
import { lookupKey } from "./lookup-key";
import { maySeeTicketOf } from "./row-rights";
import { type Ticket } from "./ticket";

/** A ticket in any spelling of its number; null when there is none or the caller may not see it (A17). */
export async function findTicket(
  { loaders, caller, provider }: KitContext,
  number: string,
): Promise<Ticket | null> {
  const key = lookupKey(number);
  const ticket = key && (await loaders.ticket.load(key));
  if (ticket === null) return null;
  return maySeeTicketOf(ticket.beneficiary, caller, provider.code) ? ticket : null;
}
