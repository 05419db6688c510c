import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { TicketClosure, TicketStatus } from "../../domain/lifecycle/ticket";
import type { Role } from "../../platform/auth/caller";
import { DateTime } from "../../platform/graphql/scalars";
import { RoleType } from "./role.type";
import { TicketClosureType } from "./ticket-closure.type";
import { TicketStatusType } from "./ticket-status.type";

/** The contract's entry of a ticket's history. */
@Directive("@shareable")
@ObjectType("TicketChange", { description: "One thing that happened to a ticket." })
export class TicketChangeType {
  @Field(() => String, { description: "Resumes the matching subscription after this change." })
  cursor!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => DateTime, {
    description: "When the provider told of it; later than `at` for what is entered afterwards.",
  })
  recordedAt!: Date;
  @Field(() => TicketStatusType, { nullable: true }) from!: TicketStatus | null;
  @Field(() => TicketStatusType) to!: TicketStatus;
  @Field(() => TicketClosureType, { nullable: true }) closure!: TicketClosure | null;
  @Field(() => Int) level!: number;
  @Field(() => RoleType, { description: "The role that did it; SYSTEM for a clock." }) actor!: Role;
  @Field(() => String, { nullable: true }) note!: string | null;
}
