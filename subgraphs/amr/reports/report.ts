import { type LocalDate } from "../../../domain/calendar/local-date";
import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import {
  type Eligibility,
  type EscalationGround,
  type Verdict,
} from "../../../domain/eligibility/eligibility";
import { type Beneficiary } from "../../../domain/identity/beneficiary";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type ReportStatus, type ReportTrack } from "../../../domain/lifecycle/report";
import { type ReportState } from "../../../domain/lifecycle/report-state";
import { type TicketMatter } from "../../../domain/lifecycle/ticket";
import { type Role } from "../../../platform/auth/caller";
import { type ChannelKind } from "../../vocabulary/channel";
import { type ReportNumber } from "./report-number";

/** A report as the regulator keeps it. What is a complaint's alone is null with the other tracks. */
export interface Report {
  readonly number: ReportNumber;
  readonly track: ReportTrack;
  /** The code of the provider it is about. */
  readonly provider: string;
  readonly serviceCode: string | null;
  /** As it was given, trimmed. */
  readonly ticketNumber: string | null;
  readonly ticketKey: TicketKey | null;
  /** The day of the complaint at the provider as the beneficiary knows it (AMR-C9). */
  readonly ticketDate: LocalDate | null;
  /** As the beneficiary sees it; the ticket's own when null (A4). */
  readonly matter: TicketMatter | null;
  readonly stillOccurring: boolean | null;
  /** The service that is to be made digital, as it was named (AMR-T1); null unless a transformation request. */
  readonly paperServiceName: string | null;
  /** Through which the service was given (AMR-I4, AMR-S5); null for a service on paper. */
  readonly channel: ChannelKind | null;
  readonly title: string;
  readonly description: string;
  /** The normal form of what AMR-T4 and AMR-S3 compare, as it was submitted; null for a complaint. */
  readonly normalText: string | null;
  readonly beneficiary: Beneficiary;
  readonly submittedAt: Date;
  /** Of the decision in force; null unless a complaint, for nothing else is weighed. */
  readonly verdict: Verdict | null;
  readonly ground: EscalationGround | null;
  readonly state: ReportState;
  /** The calendar that its stored instants were worked out with. */
  readonly calendarVersion: number;
}

/** Who takes a step, as the history keeps it. */
export interface Actor {
  readonly role: Role;
  readonly subject: string;
}

/** The hub's own clock. */
export const CLOCK: Actor = { role: "SYSTEM", subject: "clock" };

/** One entry of a report's history, as it is kept. */
export interface ReportChange {
  /** What its entry in the feed is known by; its position makes the cursor. */
  readonly eventId: string;
  readonly at: Date;
  readonly from: ReportStatus | null;
  readonly to: ReportStatus;
  readonly actor: Role;
  readonly onBehalfOf: Role | null;
  readonly note: string | null;
  /** Of the calendar that it was decided with. */
  readonly calendarVersion: number;
}

/** A change of a report's deadline, with the calendar it was worked out with. */
export interface ReportDeadlineChange extends DeadlineChange {
  readonly calendarVersion: number;
}

/** A decision as it is kept: what submitting was refused with is not, for nothing refused is stored. */
export type Decided = Omit<Eligibility, "refusal">;
