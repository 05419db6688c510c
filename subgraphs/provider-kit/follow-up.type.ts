import { type ClassType, Field, ID, InputType } from "type-graphql";
import type { FollowUpKind } from "../../domain/lifecycle/follow-up";
import { DateTime } from "../../platform/graphql/scalars";
import { FollowUpKindType } from "../vocabulary/ticket-follow-up.type";

/** What `follow…TicketUp` is asked with. */
export interface FollowUpInput {
  number: string;
  kind: FollowUpKind;
  note: string;
  occurredAt?: Date | null;
  idempotencyKey?: string | null;
}

/** `FollowEtimadTicketUpInput` and the like: an addition to the contract (ETM-10). */
export function followUpInputOf(prefix: string): ClassType<FollowUpInput> {
  @InputType(`Follow${prefix}TicketUpInput`)
  class Input implements FollowUpInput {
    @Field(() => ID) number!: string;
    @Field(() => FollowUpKindType) kind!: FollowUpKind;
    @Field(() => String) note!: string;
    @Field(() => DateTime, {
      nullable: true,
      description:
        "When it happened in the provider's own system; not before the ticket's last change, never in the future.",
    })
    occurredAt?: Date | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return Input;
}
