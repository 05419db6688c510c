import { type RequestContext } from "../context";
import { type Feature } from "../feature";
import { type ProviderRegistration } from "../../vocabulary/registry";
import { ProviderTicketsResolver } from "./provider-tickets.resolver";
import { TicketConnectionResolver } from "./ticket-connection.resolver";
import { ticketStubOf } from "./ticket-stub.type";
import { TicketsResolver } from "./tickets.resolver";
import { viewTicket } from "./view-ticket";

type Registered = Pick<ProviderRegistration, "code" | "ticketType">;

/** Tickets of every provider of the registry: each has a type of its own, of which amr gives the regulator's fields. */
export function ticketsFeature(registry: readonly Registered[]): Feature {
  return {
    resolvers: [TicketsResolver, TicketConnectionResolver, ProviderTicketsResolver],
    orphanedTypes: registry.map(({ ticketType }) => ticketStubOf(ticketType)),
    references: Object.fromEntries(
      registry.map(({ code, ticketType }) => [ticketType, referenceOf(code)]),
    ),
  };
}

function referenceOf(provider: string) {
  return {
    __resolveReference: ({ number }: { readonly number: string }, context: RequestContext) =>
      viewTicket(context, provider, number),
  };
}
