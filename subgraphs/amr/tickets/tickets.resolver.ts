import { Arg, Args, Authorized, Ctx, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context";
import { READERS } from "../row-rights";
import { listTickets } from "./list-tickets";
import { ProviderTicketType } from "./provider-ticket.type";
import { streamTicketChanges, type TicketChange } from "./stream-ticket-changes";
import { ProviderTicketChangedType, ProviderTicketConnectionType } from "./ticket-connection.type";
import { TicketChangedArgs, TicketListArgs, toTicketListRequest } from "./tickets-args.type";
import { findTicket } from "./view-ticket";

/** Tickets of all providers, as the regulator has taken them in. */
@Resolver()
export class TicketsResolver {
  @Authorized(...READERS)
  @Query(() => ProviderTicketType, {
    nullable: true,
    description:
      "One ticket of any provider, in any spelling; null when there is none or the caller may not see it. One that the regulator has not taken in yet is asked of its provider.",
  })
  ticket(
    @Arg("provider", () => ID) provider: string,
    @Arg("number", () => ID) number: string,
    @Ctx() context: RequestContext,
  ) {
    return findTicket(context, provider, number);
  }

  @Authorized(...READERS)
  @Query(() => ProviderTicketConnectionType, {
    nullable: true,
    description:
      "Across providers, in one order. Staff: all. Agents: their provider's. Beneficiaries: their own.",
  })
  tickets(@Args(() => TicketListArgs) args: TicketListArgs, @Ctx() context: RequestContext) {
    return listTickets(context, toTicketListRequest(args));
  }

  @Authorized(...READERS)
  @Subscription(() => ProviderTicketChangedType, {
    description:
      "Tickets of all providers, or of one, once the regulator has taken the change in: `dueAt`, `overdue` and `report` are those of this change or later. In the providers' own subscriptions they may be a moment behind.",
    subscribe: ({ args, context }) =>
      streamTicketChanges(context as RequestContext, args as TicketChangedArgs),
  })
  ticketChanged(
    @Root() change: TicketChange,
    @Args(() => TicketChangedArgs) _args: TicketChangedArgs,
  ) {
    return change;
  }
}
