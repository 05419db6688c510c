import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ProviderTicketType } from "../tickets/provider-ticket.type";
import { ComplaintType } from "./complaint.type";
import { EligibilityType } from "./eligibility.type";
import { findComplaintTicket } from "./find-complaint-ticket";
import type { ReportView } from "./view-report";

/** What only a complaint refers to: the provider's ticket, and what the rulebook said of it. */
@Resolver(() => ComplaintType)
export class ComplaintFieldsResolver {
  @FieldResolver(() => ProviderTicketType, {
    nullable: true,
    description:
      "The provider's ticket; null on the ground PROVIDER_INTAKE_OUTAGE, while PROVISIONAL, and when the number is unknown or another's (AMR-C7).",
  })
  ticket(@Root() { report }: ReportView, @Ctx() context: RequestContext) {
    return findComplaintTicket(context, report);
  }

  @FieldResolver(() => EligibilityType, {
    description:
      "The decision in force: that of submission until a provisional one is decided or staff reclassify.",
  })
  async eligibility(@Root() { number }: ReportView, @Ctx() { loaders }: RequestContext) {
    return (await loaders.decisions.load(number)).at(-1);
  }

  @FieldResolver(() => [EligibilityType], {
    description: "Every decision that was taken, oldest first, each with the facts of its moment.",
  })
  eligibilityDecisions(@Root() { number }: ReportView, @Ctx() { loaders }: RequestContext) {
    return loaders.decisions.load(number);
  }
}
