import { type ClassType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { FOLLOW_UP_KINDS } from "../../domain/lifecycle/follow-up";
import type { FollowUpKind } from "../../domain/lifecycle/follow-up";
import { DateTime } from "../../platform/graphql/scalars";
import { enumOf } from "../vocabulary/enum-of";

/** What `follow…TicketUp` is asked with. */
export interface FollowUpInput {
  number: string;
  kind: FollowUpKind;
  note: string;
  occurredAt?: Date | null;
  idempotencyKey?: string | null;
}

/** A provider's own types of follow-ups, for example `EtimadFollowUp` and `FollowEtimadTicketUpInput`. */
export interface FollowUpTypes {
  readonly FollowUp: ClassType;
  readonly Input: ClassType<FollowUpInput>;
}

/** Makes the classes of one provider's names: an addition to the contract (ETM-10). */
export function followUpTypesOf(prefix: string): FollowUpTypes {
  const Kind = enumOf(FOLLOW_UP_KINDS);
  registerEnumType(Kind, {
    name: `${prefix}FollowUpKind`,
    description: "What is done about a ticket after its closing (ETM-10).",
  });

  @ObjectType(`${prefix}FollowUp`, { description: "A dated entry on a closed ticket (ETM-10)." })
  class FollowUp {
    @Field(() => Kind) kind!: FollowUpKind;
    @Field(() => DateTime) at!: Date;
    @Field(() => String) note!: string;
  }

  @InputType(`Follow${prefix}TicketUpInput`)
  class Input implements FollowUpInput {
    @Field(() => ID) number!: string;
    @Field(() => Kind) kind!: FollowUpKind;
    @Field(() => String) note!: string;
    @Field(() => DateTime, {
      nullable: true,
      description:
        "When it happened in the provider's own system; not before the ticket's last change, never in the future.",
    })
    occurredAt?: Date | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return { FollowUp, Input };
}
