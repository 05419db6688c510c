import { type RequestContext } from "../context";
import { isWithin, type Scope, scopeOf } from "../row-rights";
import { type IndexedTicket, type TicketId } from "./indexed-ticket";
import { ticketKeyOf } from "./ticket-key-of";
import { type TicketView } from "./ticket-view.type";

type Context = Pick<RequestContext, "caller" | "loaders" | "barrier" | "ticketTypes">;

/** A ticket by a number in any spelling; null when there is none or the caller may not see it. */
export async function findTicket(
  context: Context,
  provider: string,
  number: string,
): Promise<TicketView | null> {
  const ticket = await visibleTicket(context, provider, number, true);
  return ticket && toView(context, ticket);
}

/**
 * A ticket that is known by its number, whatever of it the caller may see. When the index is known to be behind,
 * the provider is asked instead: a deadline is rather late than wrong. Who decides on it, a provider's subgraph,
 * is told nothing that may be stale (FRS-E1); everybody else is answered from the index while a provider is down.
 */
export async function viewTicket(
  context: Context,
  provider: string,
  number: string,
): Promise<TicketView> {
  const standing = await context.barrier.caughtUp(provider);
  const decides = context.caller?.role === "SYSTEM";
  const isCurrent = standing === "CURRENT" || (standing === "UNKNOWN" && !decides);
  const ticket = await visibleTicket(context, provider, number, isCurrent);
  return { __typename: typeOf(context, provider), number, providerCode: provider, ticket };
}

/** A ticket that is known to be the caller's to see. */
export function toView(context: Pick<Context, "ticketTypes">, ticket: IndexedTicket): TicketView {
  const { provider, number } = ticket;
  return { __typename: typeOf(context, provider), number, providerCode: provider, ticket };
}

async function visibleTicket(
  context: Context,
  provider: string,
  number: string,
  isCurrent: boolean,
): Promise<IndexedTicket | null> {
  const key = ticketKeyOf(number);
  if (key === null || !context.ticketTypes.has(provider)) return null;
  return indexedOrAsked(context, { provider, key }, isCurrent);
}

/**
 * One that the index does not have yet is asked of its provider. So is one that the caller may not see: an
 * unknown number and another's answer alike then, also while the provider is down (A17).
 */
async function indexedOrAsked(
  { caller, loaders }: Context,
  id: TicketId,
  isCurrent: boolean,
): Promise<IndexedTicket | null> {
  const scope = scopeOf(caller);
  if (scope.kind === "PROVIDER" && scope.provider !== id.provider) return null;
  const indexed = isCurrent ? ifWithin(scope, await loaders.indexedTicket.load(id)) : null;
  return indexed ?? ifWithin(scope, await loaders.askedTicket.load(id));
}

function ifWithin(scope: Scope, ticket: IndexedTicket | null): IndexedTicket | null {
  return ticket !== null && isWithin(scope, ticket) ? ticket : null;
}

function typeOf({ ticketTypes }: Pick<Context, "ticketTypes">, provider: string): string {
  return ticketTypes.get(provider) ?? "";
}
