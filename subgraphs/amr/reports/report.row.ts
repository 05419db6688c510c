import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EscalationGround, Verdict } from "../../../domain/eligibility/eligibility";
import type { BeneficiaryKind } from "../../../domain/identity/beneficiary";
import type { IdentifierKind } from "../../../domain/identity/identifier";
import type { TicketKey } from "../../../domain/identity/ticket-number";
import type { AwaitedFrom } from "../../../domain/lifecycle/report-state";
import type { ReportStatus } from "../../../domain/lifecycle/report";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import type { ChannelKind } from "../../vocabulary/channel";
import type { ReportTrack } from "./report";
import type { ReportNumber } from "./report-number";

/** A pause as JSON keeps it. */
export interface PauseJson {
  readonly from: string;
  readonly to: string | null;
}

/** How a report lies in Postgres. Only the report repositories know it. */
@Entity("report")
export class ReportRow {
  @PrimaryColumn("text") number!: ReportNumber;
  @Column("text") track!: ReportTrack;
  @Column("text", { name: "provider_code" }) provider!: string;
  @Column("text", { name: "service_code", nullable: true }) serviceCode!: string | null;
  @Column("text", { name: "ticket_number", nullable: true }) ticketNumber!: string | null;
  @Column("text", { name: "ticket_key", nullable: true }) ticketKey!: TicketKey | null;
  @Column("date", { name: "ticket_date", nullable: true }) ticketDate!: string | null;
  @Column("text", { nullable: true }) matter!: TicketMatter | null;
  @Column("boolean", { name: "still_occurring", nullable: true }) stillOccurring!: boolean | null;
  @Column("text") channel!: ChannelKind;
  @Column("text") title!: string;
  @Column("text") description!: string;
  @Column("text", { name: "beneficiary_kind" }) beneficiaryKind!: BeneficiaryKind;
  @Column("text", { name: "beneficiary_identifier_kind" }) identifierKind!: IdentifierKind;
  @Column("text", { name: "beneficiary_identifier" }) identifier!: string;
  @Column("text", { name: "beneficiary_name" }) beneficiaryName!: string;
  @Column("text", { name: "beneficiary_mobile", nullable: true }) mobile!: string | null;
  @Column("text", { name: "beneficiary_email", nullable: true }) email!: string | null;
  @Column("timestamptz", { name: "submitted_at" }) submittedAt!: Date;
  @Column("text") verdict!: Verdict;
  @Column("text", { nullable: true }) ground!: EscalationGround | null;
  @Column("text") status!: ReportStatus;
  @Column("text", { name: "return_to", nullable: true }) returnTo!: AwaitedFrom | null;
  @Column("timestamptz", { name: "clock_started_at" }) clockStartedAt!: Date;
  @Column("jsonb") pauses!: readonly PauseJson[];
  @Column("boolean", { name: "was_referred" }) wasReferred!: boolean;
  @Column("timestamptz", { name: "due_at", nullable: true }) dueAt!: Date | null;
  @Column("timestamptz", { name: "overdue_at", nullable: true }) overdueAt!: Date | null;
  @Column("text", { name: "awaited_information", array: true, nullable: true })
  awaitedInformation!: readonly string[] | null;
  @Column("timestamptz", { name: "reminder_due_at", nullable: true }) reminderDueAt!: Date | null;
  @Column("timestamptz", { name: "information_due_at", nullable: true })
  informationDueAt!: Date | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("text", { nullable: true }) answer!: string | null;
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("int") version!: number;
  @Column({ type: "text", name: "search_words", array: true, select: false, update: false })
  searchWords!: readonly string[];
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
