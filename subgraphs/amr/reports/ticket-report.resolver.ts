import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ProviderTicketType } from "../tickets/provider-ticket.type";
import type { TicketView } from "../tickets/ticket-view.type";
import { ComplaintType } from "./complaint.type";
import { findReportInTheWay } from "./find-report-in-the-way";

/** What the regulator has received about a provider's ticket. */
@Resolver(() => ProviderTicketType)
export class TicketReportResolver {
  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: "The report that stands in the way of another one (A6), if there is one.",
  })
  report(@Root() { ticket }: TicketView, @Ctx() context: RequestContext) {
    return ticket && findReportInTheWay(context, ticket);
  }
}
