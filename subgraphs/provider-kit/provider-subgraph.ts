import { buildFederatedSchema, type Subgraph } from "../../platform/graphql/federated-schema";
import { type KitContext } from "./context";
import { type Provider } from "./define-provider";
import { findTicket } from "./find-ticket";
import { type TicketView } from "./provider-ticket.type";
import { classesOf } from "./provider-classes";
import { registrationOf } from "./registration";
import { toTicketType } from "./ticket-view";

/** A provider's schema and its SDL; needs no database until it is asked something. */
export async function providerSubgraph(provider: Provider): Promise<Subgraph> {
  const { resolvers, Ticket } = classesOf(provider);
  const { ticketType } = registrationOf(provider);
  return buildFederatedSchema(
    { resolvers, orphanedTypes: [Ticket] },
    { references: { [ticketType]: { __resolveReference: resolveReference } } },
  );
}

/** The same row rights as a query's, and the number in any spelling. */
async function resolveReference(
  { number }: { readonly number: string },
  context: KitContext,
): Promise<TicketView | null> {
  const ticket = await findTicket(context, number);
  return ticket && toTicketType(ticket, context);
}
