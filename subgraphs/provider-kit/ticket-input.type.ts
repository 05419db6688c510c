import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import type { TicketClosure, TicketMatter, TicketStatus } from "../../domain/lifecycle/ticket";
import { DateTime } from "../../platform/graphql/scalars";
import { BeneficiaryInput } from "../vocabulary/beneficiary-input.type";
import type { ChannelKind } from "../vocabulary/channel";
import { ChannelKindType } from "../vocabulary/channel-kind.type";
import { TicketClosureType } from "../vocabulary/ticket-closure.type";
import { TicketMatterType } from "../vocabulary/ticket-matter.type";
import { TicketStatusType } from "../vocabulary/ticket-status.type";

/** Where a ticket came from, when another provider redirected it. */
interface RedirectedFromInput {
  provider: string;
  number: string;
}

/** Opening a ticket, under whichever provider's name; what only one provider asks for stands beside it. */
export interface OpenTicketInput {
  number?: string | null;
  serviceCode: string;
  channel: ChannelKind;
  matter: TicketMatter;
  subject: string;
  beneficiary: BeneficiaryInput;
  openedAt?: Date | null;
  redirectedFrom?: RedirectedFromInput | null;
  idempotencyKey?: string | null;
}

/** What every later step of a ticket may say. */
export interface StepInput {
  number: string;
  note?: string | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

/** A step that may have happened earlier in the provider's own system. */
export interface DatedStepInput extends StepInput {
  occurredAt?: Date | null;
}

/** Moving a ticket to another status, under whichever provider's name. */
export interface ChangeTicketInput extends DatedStepInput {
  status: TicketStatus;
  closure?: TicketClosure | null;
  redirectTo?: string | null;
}

const OCCURRED = "When it happened in the provider's own system";

/** `OpenEtimadTicketInput` and the like. */
export function openInputOf(prefix: string): ClassType<OpenTicketInput> {
  @InputType(`${prefix}TicketRedirectedFromInput`)
  class RedirectedFrom implements RedirectedFromInput {
    @Field(() => ID) provider!: string;
    @Field(() => ID) number!: string;
  }

  @InputType(`Open${prefix}TicketInput`)
  class Open implements OpenTicketInput {
    @Field(() => ID, {
      nullable: true,
      description:
        "The provider's own reference number, unique with the provider; given by the hub when left out.",
    })
    number?: string | null;
    @Field(() => ID) serviceCode!: string;
    @Field(() => ChannelKindType) channel!: ChannelKind;
    @Field(() => TicketMatterType) matter!: TicketMatter;
    @Field(() => String) subject!: string;
    @Field(() => BeneficiaryInput) beneficiary!: BeneficiaryInput;
    @Field(() => DateTime, {
      nullable: true,
      description:
        "For tickets that already exist in the provider's own system; never in the future. Now when left out.",
    })
    openedAt?: Date | null;
    @Field(() => RedirectedFrom, {
      nullable: true,
      description:
        "With a redirected ticket: where it came from, whose `openedAt` and beneficiary it keeps.",
    })
    redirectedFrom?: RedirectedFrom | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return Open;
}

/** `ChangeEtimadTicketInput` and the like. */
export function changeInputOf(prefix: string): ClassType<ChangeTicketInput> {
  @InputType(`Change${prefix}TicketInput`)
  class Change implements ChangeTicketInput {
    @Field(() => ID) number!: string;
    @Field(() => TicketStatusType) status!: TicketStatus;
    @Field(() => TicketClosureType, {
      nullable: true,
      description: "Required with CLOSED, refused otherwise.",
    })
    closure?: TicketClosure | null;
    @Field(() => ID, { nullable: true, description: "Required with the closure REDIRECTED." })
    redirectTo?: string | null;
    @Field(() => String, { nullable: true }) note?: string | null;
    @Field(() => DateTime, {
      nullable: true,
      description: `${OCCURRED}; not before the ticket's last change, never in the future.`,
    })
    occurredAt?: Date | null;
    @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return Change;
}

/** `EscalateEtimadTicketInput` and the like. */
export function escalateInputOf(prefix: string): ClassType<DatedStepInput> {
  @InputType(`Escalate${prefix}TicketInput`)
  class Escalate implements DatedStepInput {
    @Field(() => ID) number!: string;
    @Field(() => String, { nullable: true }) note?: string | null;
    @Field(() => DateTime, { nullable: true, description: `${OCCURRED}.` })
    occurredAt?: Date | null;
    @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return Escalate;
}

/** `RemindFurasTicketInput` and the like. */
export function remindInputOf(prefix: string): ClassType<StepInput> {
  @InputType(`Remind${prefix}TicketInput`)
  class Remind implements StepInput {
    @Field(() => ID) number!: string;
    @Field(() => String, { nullable: true }) note?: string | null;
    @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
    @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  }
  return Remind;
}
