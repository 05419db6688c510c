import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { FOLLOW_UP_KINDS } from "../../domain/lifecycle/follow-up";
import type { FollowUpKind } from "../../domain/lifecycle/follow-up";
import { DateTime } from "../../platform/graphql/scalars";
import { enumOf } from "./enum-of";

/** What is done about a ticket after its closing: an addition to the contract (ETM-10). */
export const FollowUpKindType = enumOf(FOLLOW_UP_KINDS);
registerEnumType(FollowUpKindType, {
  name: "FollowUpKind",
  description: "What is done about a ticket after its closing (ETM-10).",
});

/** An entry on a closed ticket: an addition to the contract (ETM-10). */
@Directive("@shareable")
@ObjectType("TicketFollowUp", { description: "A dated entry on a closed ticket (ETM-10)." })
export class TicketFollowUpType {
  @Field(() => FollowUpKindType) kind!: FollowUpKind;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) note!: string;
}
