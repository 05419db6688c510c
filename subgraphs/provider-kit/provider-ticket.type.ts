import { Field, ID, Int, InterfaceType } from "type-graphql";
import type { TicketKey } from "../../domain/identity/ticket-number";
import type { TicketClosure, TicketMatter, TicketStatus } from "../../domain/lifecycle/ticket";
import { DateTime } from "../../platform/graphql/scalars";
import { BeneficiaryType } from "../vocabulary/beneficiary.type";
import type { ChannelKind } from "../vocabulary/channel";
import { ChannelKindType } from "../vocabulary/channel-kind.type";
import { TicketChangeType } from "../vocabulary/ticket-change.type";
import { TicketClosureType } from "../vocabulary/ticket-closure.type";
import { TicketMatterType } from "../vocabulary/ticket-matter.type";
import type { TicketReference } from "../vocabulary/ticket-reference.type";
import { TicketStatusType } from "../vocabulary/ticket-status.type";
import type { ShownChange } from "./ticket";
import {
  ProviderReference,
  type Reference,
  ServiceReference,
  TicketReferenceType,
} from "./references.type";

/** NCGR-2: a ticket is an expression of dissatisfaction; an enquiry is never one. The facts of a ticket its provider's; what is the regulator's of it is declared by amr. */
@InterfaceType("ProviderTicket", {
  autoRegisterImplementations: false,
  description:
    "A complaint ticket in a provider's own system. Facts are the provider's and null, with an error, while it does not answer; `dueAt`, `overdue`, `deadlineChanges`, `deadlineTrace` and `report` are the regulator's, and null, with an error, while it does not answer. `number` and `provider { code }` are always there.",
})
export abstract class ProviderTicketType {
  /** The normal form of the number; no field of the schema. */
  key!: TicketKey;
  @Field(() => ID, { description: "The provider's own reference number." }) number!: string;
  @Field(() => ProviderReference, { nullable: true }) provider!: Reference;
  @Field(() => ServiceReference, { nullable: true }) service!: Reference;
  @Field(() => ChannelKindType, { nullable: true }) channel!: ChannelKind;
  @Field(() => TicketMatterType, { nullable: true }) matter!: TicketMatter;
  @Field(() => String, { nullable: true }) subject!: string;
  @Field(() => BeneficiaryType, {
    nullable: true,
    description: "Masked, except for whoever handles the ticket.",
  })
  beneficiary!: BeneficiaryType;
  @Field(() => TicketStatusType, { nullable: true }) status!: TicketStatus;
  @Field(() => TicketClosureType, { nullable: true }) closure!: TicketClosure | null;
  @Field(() => ProviderReference, { nullable: true }) redirectedTo!: Reference | null;
  @Field(() => DateTime, { nullable: true }) openedAt!: Date;
  @Field(() => DateTime, { nullable: true }) closedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "While information is awaited: when the ticket is closed without it, where the provider has such a limit (FRS-R3).",
  })
  informationDueAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The step of the provider's own ladder it stands on; 0 before any internal escalation.",
  })
  level!: number;
  @Field(() => Int, { nullable: true }) version!: number;
  /** Read by a loader of its own, and only when it is asked for. */
  @Field(() => [TicketChangeType], { nullable: true }) history?: readonly ShownChange[];
  @Field(() => TicketReferenceType, {
    nullable: true,
    description: "Where it came from, when another provider redirected it here.",
  })
  redirectedFrom!: TicketReference | null;
}

/** The fields of a ticket as plain data: what resolvers answer. */
export type TicketView = Pick<ProviderTicketType, keyof ProviderTicketType>;
