import { type LocalDate } from "../../../domain/calendar/local-date";
import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import {
  type Eligibility,
  type EscalationGround,
  type Verdict,
} from "../../../domain/eligibility/eligibility";
import { type Beneficiary } from "../../../domain/identity/beneficiary";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type ReportStatus } from "../../../domain/lifecycle/report";
import { type ReportState } from "../../../domain/lifecycle/report-state";
import { type TicketMatter } from "../../../domain/lifecycle/ticket";
import { type Role } from "../../../platform/auth/caller";
import { type ChannelKind } from "../../vocabulary/channel";
import { type ReportNumber } from "./report-number";

/** The three kinds of report (AMR-D2). */
export const REPORT_TRACKS = ["COMPLAINT", "TRANSFORMATION_REQUEST", "SUGGESTION"] as const;
export type ReportTrack = (typeof REPORT_TRACKS)[number];

/** A complaint as the regulator keeps it. */
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
  readonly channel: ChannelKind;
  readonly title: string;
  readonly description: string;
  readonly beneficiary: Beneficiary;
  readonly submittedAt: Date;
  /** Of the decision in force. */
  readonly verdict: Verdict;
  readonly ground: EscalationGround | null;
  readonly state: ReportState;
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
}

/** A change of a report's deadline, with the calendar it was worked out with. */
export interface ReportDeadlineChange extends DeadlineChange {
  readonly calendarVersion: number;
}

/** A decision as it is kept: what submitting was refused with is not, for nothing refused is stored. */
export type Decided = Omit<Eligibility, "refusal">;
