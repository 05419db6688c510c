import { Field, ID, ObjectType } from "type-graphql";
import type { EscalationGround } from "../../../domain/eligibility/eligibility";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import { CivilDate } from "../../../platform/graphql/scalars";
import type { ChannelKind } from "../../vocabulary/channel";
import { ChannelKindType } from "../../vocabulary/channel-kind.type";
import { TicketMatterType } from "../../vocabulary/ticket-matter.type";
import { EscalationGroundType } from "./eligibility.type";
import { ReportType } from "./report.type";

/** The contract's `Complaint`; its ticket and its decisions have resolvers of their own. */
@ObjectType("Complaint", {
  implements: ReportType,
  description: "The escalation of a provider's ticket to the regulator (AMR-D3).",
})
export class ComplaintType {
  @Field(() => ID, {
    nullable: true,
    description: "The number as it was given, trimmed; null on the ground PROVIDER_INTAKE_OUTAGE.",
  })
  ticketNumber!: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description:
      "As it was given (AMR-C9); a difference from the ticket's day is shown to staff and refuses nothing.",
  })
  ticketDate!: string | null;
  @Field(() => EscalationGroundType, {
    nullable: true,
    description: "The ground of the decision in force; null unless that is ELIGIBLE.",
  })
  ground!: EscalationGround | null;
  @Field(() => TicketMatterType, {
    nullable: true,
    description:
      "As the beneficiary sees it, or as staff reclassified it; the ticket's own when null.",
  })
  matter!: TicketMatter | null;
  @Field(() => Boolean, { nullable: true }) stillOccurring!: boolean | null;
  @Field(() => ChannelKindType) channel!: ChannelKind;
}
