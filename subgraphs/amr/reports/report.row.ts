import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EscalationGround, Verdict } from "../../../domain/eligibility/eligibility";
import type { BeneficiaryKind } from "../../../domain/identity/beneficiary";
import type { IdentifierKind } from "../../../domain/identity/identifier";
import type { TicketKey } from "../../../domain/identity/ticket-number";
import type { AwaitedFrom } from "../../../domain/lifecycle/report-state";
import type { ReportStatus, ReportTrack } from "../../../domain/lifecycle/report";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import type { ChannelKind } from "../../vocabulary/channel";
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
  @Column("text", { name: "paper_service_name", nullable: true })
  paperServiceName!: string | null;
  @Column("text", { nullable: true }) channel!: ChannelKind | null;
  @Column("text") title!: string;
  @Column("text") description!: string;
  @Column("text", { name: "normal_text", nullable: true }) normalText!: string | null;
  @Column("text", { name: "beneficiary_kind" }) beneficiaryKind!: BeneficiaryKind;
  @Column("text", { name: "beneficiary_identifier_kind" }) identifierKind!: IdentifierKind;
  @Column("text", { name: "beneficiary_identifier" }) identifier!: string;
  @Column("text", { name: "beneficiary_name" }) beneficiaryName!: string;
  @Column("text", { name: "beneficiary_mobile", nullable: true }) mobile!: string | null;
  @Column("text", { name: "beneficiary_email", nullable: true }) email!: string | null;
  @Column("timestamptz", { name: "submitted_at" }) submittedAt!: Date;
  @Column("text", { nullable: true }) verdict!: Verdict | null;
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
  @Column("timestamptz", { name: "information_asked_at", nullable: true })
  informationAskedAt!: Date | null;
  @Column("boolean", { name: "notice_unreached" }) noticeUnreached!: boolean;
  @Column("timestamptz", { name: "reminder_due_at", nullable: true }) reminderDueAt!: Date | null;
  @Column("timestamptz", { name: "information_due_at", nullable: true })
  informationDueAt!: Date | null;
  @Column("date", { name: "planned_for", nullable: true }) plannedFor!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("text", { nullable: true }) answer!: string | null;
  @Column("timestamptz", { name: "closes_at", nullable: true }) closesAt!: Date | null;
  @Column("timestamptz", { name: "reopenable_until", nullable: true })
  reopenableUntil!: Date | null;
  @Column("timestamptz", { name: "reopen_requested_at", nullable: true })
  reopenRequestedAt!: Date | null;
  @Column("text", { name: "reopen_note", nullable: true }) reopenNote!: string | null;
  @Column("timestamptz", { name: "reopen_decided_at", nullable: true })
  reopenDecidedAt!: Date | null;
  @Column("boolean", { name: "reopen_accepted", nullable: true }) reopenAccepted!: boolean | null;
  @Column("text", { name: "reopen_decision_note", nullable: true })
  reopenDecisionNote!: string | null;
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("int") version!: number;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
  @Column({ type: "text", name: "search_words", array: true, select: false })
  searchWords!: readonly string[];
  /** Made by the database: the due instant, infinity without one, and before all others when a notice reached nobody. */
  @Column({
    type: "timestamptz",
    name: "due_order",
    select: false,
    insert: false,
    update: false,
  })
  dueOrder!: Date;
}
