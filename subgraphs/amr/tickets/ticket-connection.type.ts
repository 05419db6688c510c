import { Field, ObjectType } from "type-graphql";
import { PageInfoType } from "../page-info.type";
import { ProviderTicketType } from "./provider-ticket.type";

/** The contract's `ProviderTicketEdge`. */
@ObjectType("ProviderTicketEdge", { description: "A ticket with its place in the list." })
export class ProviderTicketEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => ProviderTicketType, { nullable: true }) node!: ProviderTicketType | null;
}

/** The contract's `ProviderTicketConnection`; the total has a resolver of its own, as it is counted only when asked for. */
@ObjectType("ProviderTicketConnection", { description: "A page of tickets." })
export class ProviderTicketConnectionType {
  @Field(() => [ProviderTicketEdgeType]) edges!: readonly ProviderTicketEdgeType[];
  @Field(() => [ProviderTicketType], { nullable: "items" })
  nodes!: ReadonlyArray<ProviderTicketType | null>;
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => String, {
    description:
      "Resumes `ticketChanged` from where this page was read: no change is missed between list and subscription.",
  })
  feedCursor!: string;
}

/** The contract's `ProviderTicketChanged`. */
@ObjectType("ProviderTicketChanged", {
  description: "A ticket that changed, as the regulator has taken it in.",
})
export class ProviderTicketChangedType {
  @Field(() => String) cursor!: string;
  @Field(() => ProviderTicketType) ticket!: ProviderTicketType;
}
