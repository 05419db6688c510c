import { type ClassType, Directive, Field, ID, ObjectType } from "type-graphql";

/** A ticket by its provider and number. */
export interface TicketReference {
  provider: { code: string } | null;
  number: string;
}

/** The contract's `TicketReference`, over a subgraph's own class of a provider; made once a subgraph. */
export function ticketReferenceOf(provider: ClassType): ClassType<TicketReference> {
  @Directive("@shareable")
  @ObjectType("TicketReference", { description: "A ticket by its provider and number." })
  class TicketReferenceType implements TicketReference {
    @Field(() => provider, { nullable: true }) provider!: { code: string } | null;
    @Field(() => ID) number!: string;
  }
  return TicketReferenceType;
}
