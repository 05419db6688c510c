import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DeadlineCause } from "../../../domain/deadline/ticket-deadline";
import type {
  EligibilityAlternative,
  EscalationGround,
  RuleDecision,
  Verdict,
} from "../../../domain/eligibility/eligibility";
import type { ReportStatus } from "../../../domain/lifecycle/report";
import type { TicketFacts } from "../../../domain/lifecycle/ticket";
import type { Role } from "../../../platform/auth/caller";
import type { ReportNumber } from "./report-number";

/** How an entry of a report's history lies in Postgres. */
@Entity("report_change")
export class ReportChangeRow {
  @PrimaryColumn("bigint", { name: "event_id" }) eventId!: string;
  @Column("text", { name: "report_number" }) number!: ReportNumber;
  @Column("int") version!: number;
  @Column("timestamptz") at!: Date;
  @Column("text", { name: "from_status", nullable: true }) from!: ReportStatus | null;
  @Column("text", { name: "to_status" }) to!: ReportStatus;
  @Column("text", { name: "actor_role" }) actorRole!: Role;
  @Column("text", { name: "actor_subject" }) actorSubject!: string;
  @Column("text", { name: "on_behalf_of", nullable: true }) onBehalfOf!: Role | null;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
  @Column("int", { name: "resolution_business_days", nullable: true })
  resolutionBusinessDays!: number | null;
}

/** How a change of a report's deadline lies in Postgres. */
@Entity("report_deadline_change")
export class ReportDeadlineChangeRow {
  @PrimaryColumn("text", { name: "report_number" }) number!: ReportNumber;
  @PrimaryColumn("int") version!: number;
  @Column("timestamptz") at!: Date;
  @Column("timestamptz", { name: "due_before", nullable: true }) from!: Date | null;
  @Column("timestamptz", { name: "due_after", nullable: true }) to!: Date | null;
  @Column("text") cause!: DeadlineCause;
  @PrimaryColumn("int", { name: "calendar_version" }) calendarVersion!: number;
}

/** How a text that was amended lies in Postgres. */
@Entity("report_text")
export class ReportTextRow {
  @PrimaryColumn("text", { name: "report_number" }) number!: ReportNumber;
  @PrimaryColumn("int") version!: number;
  @Column("text") title!: string;
  @Column("text") description!: string;
}

/** A ticket's facts as JSON keeps them. */
export interface FactsJson extends Omit<TicketFacts, "openedAt" | "closedAt" | "dueAt"> {
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
}

/** How a decision lies in Postgres. */
@Entity("eligibility_decision")
export class EligibilityDecisionRow {
  @PrimaryColumn("text", { name: "report_number" }) number!: ReportNumber;
  @PrimaryColumn("int") place!: number;
  @Column("text") verdict!: Verdict;
  @Column("text", { nullable: true }) ground!: EscalationGround | null;
  @Column("jsonb") decisions!: readonly RuleDecision[];
  @Column("timestamptz", { name: "eligible_at", nullable: true }) eligibleAt!: Date | null;
  @Column("timestamptz", { name: "decided_at" }) decidedAt!: Date;
  @Column("text", { nullable: true }) alternative!: EligibilityAlternative | null;
  @Column("text", { name: "blocked_by", nullable: true }) blockedBy!: string | null;
  @Column("jsonb", { nullable: true }) facts!: FactsJson | null;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
}
