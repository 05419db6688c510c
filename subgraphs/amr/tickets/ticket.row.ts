import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DeadlineCause } from "../../../domain/deadline/ticket-deadline";
import type { BeneficiaryKind } from "../../../domain/identity/beneficiary";
import type { IdentifierKind } from "../../../domain/identity/identifier";
import type { TicketKey } from "../../../domain/identity/ticket-number";
import type { TicketClosure, TicketMatter, TicketStatus } from "../../../domain/lifecycle/ticket";

/** A step as JSON keeps it. */
export interface StepJson {
  readonly at: string;
  readonly recordedAt: string;
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
  readonly closure: TicketClosure | null;
  readonly level: number;
}

/** How a ticket lies in the index. Only `ticket.repository.ts` knows it. */
@Entity("ticket_index")
export class TicketRow {
  @PrimaryColumn("text", { name: "number_key" }) key!: TicketKey;
  @PrimaryColumn("text", { name: "provider_code" }) provider!: string;
  @Column("text") number!: string;
  @Column("text", { name: "beneficiary_kind" }) beneficiaryKind!: BeneficiaryKind;
  @Column("text", { name: "beneficiary_identifier_kind" }) identifierKind!: IdentifierKind;
  @Column("text", { name: "beneficiary_identifier" }) identifier!: string;
  @Column("text", { name: "service_code" }) serviceCode!: string;
  @Column("text") matter!: TicketMatter;
  @Column("text") status!: TicketStatus;
  @Column("text", { nullable: true }) closure!: TicketClosure | null;
  @Column("text", { name: "redirected_to", nullable: true }) redirectedTo!: string | null;
  @Column("timestamptz", { name: "opened_at" }) openedAt!: Date;
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("int") level!: number;
  @Column("int") version!: number;
  @Column("jsonb") steps!: readonly StepJson[];
  @Column("int", { name: "resolution_business_days", nullable: true })
  resolutionBusinessDays!: number | null;
  @Column("timestamptz", { name: "due_at", nullable: true }) dueAt!: Date | null;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
  /** Made by the database: the due instant, or infinity without one. */
  @Column({
    type: "timestamptz",
    name: "due_order",
    select: false,
    insert: false,
    update: false,
  })
  dueOrder!: Date;
}

/** How a deadline's change lies in Postgres. */
@Entity("ticket_deadline_change")
export class TicketDeadlineChangeRow {
  @PrimaryColumn("text", { name: "number_key" }) key!: TicketKey;
  @PrimaryColumn("text", { name: "provider_code" }) provider!: string;
  @PrimaryColumn("int") place!: number;
  @Column("timestamptz") at!: Date;
  @Column("timestamptz", { name: "due_before", nullable: true }) from!: Date | null;
  @Column("timestamptz", { name: "due_after", nullable: true }) to!: Date | null;
  @Column("text") cause!: DeadlineCause;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
}
