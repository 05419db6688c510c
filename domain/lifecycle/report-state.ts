import { type LocalDate } from "../calendar/local-date";
import { type Pause } from "../deadline/deadline";
import { type DeadlineChange } from "../deadline/ticket-deadline";
import { type NotificationKind } from "./notice";
import { type ReportActor, type ReportStatus, type ReportTrack } from "./report";

/** Where a report goes back to once the awaited information is there. */
export type AwaitedFrom = "UNDER_REVIEW" | "IN_PROGRESS";

/** What came of a request to reopen (AMR-P6). */
interface ReopenDecision {
  readonly accepted: boolean;
  readonly at: Date;
  /** What the beneficiary reads. */
  readonly note: string | null;
}

/** A beneficiary's request to reopen a complaint (AMR-P6). */
export interface ReopenRequest {
  readonly at: Date;
  /** Why the answer does not satisfy. */
  readonly note: string;
  /** Null until staff decide. */
  readonly decision: ReopenDecision | null;
}

/** Where a report stands, as far as its life cycle looks at it. */
export interface ReportState {
  /** Never changes. */
  readonly track: ReportTrack;
  readonly status: ReportStatus;
  /** Null unless AWAITING_INFORMATION. */
  readonly returnTo: AwaitedFrom | null;
  /** Whether the decision in force is PROVISIONAL. */
  readonly provisional: boolean;
  /** When the clock in force started: at submission, or at an accepted reopening. */
  readonly clockStartedAt: Date;
  /** The spans of the clock in force in which information was awaited; the last has no end while it lasts. */
  readonly pauses: readonly Pause[];
  /** Whether it was ever referred to the provider. */
  readonly wasReferred: boolean;
  /** Null while information is awaited before it has passed; the end of `plannedFor` while PLANNED; kept once RESOLVED or final. */
  readonly dueAt: Date | null;
  /** When the OVERDUE notice of the clock in force, or of the date promised, was written; null until then. */
  readonly overdueAt: Date | null;
  /** One line for each document or fact that is missing; null unless AWAITING_INFORMATION. */
  readonly awaitedInformation: readonly string[] | null;
  /** When what is missing was last asked for, which tells one request from another; null unless AWAITING_INFORMATION. */
  readonly informationAskedAt: Date | null;
  /** The INFORMATION_MISSING notice reached nobody; false unless AWAITING_INFORMATION. */
  readonly noticeUnreached: boolean;
  /** When the INFORMATION_REMINDER falls due; null until the notice was handed over, once it is written, and unless AWAITING_INFORMATION. */
  readonly reminderDueAt: Date | null;
  /** When it is cancelled without the information (A3); null until the notice was handed over, and unless AWAITING_INFORMATION. */
  readonly informationDueAt: Date | null;
  /** The day for which the provider promised to carry it out (AMR-T6, AMR-S6); null until PLANNED, and kept afterwards. */
  readonly plannedFor: LocalDate | null;
  /** When the provider answered; null until RESOLVED, and again once reopened. */
  readonly answeredAt: Date | null;
  /** The provider's answer. */
  readonly answer: string | null;
  /** Where the silence ends after which it closes by itself; null unless RESOLVED, and while a reopening is undecided. */
  readonly closesAt: Date | null;
  /** Where the time to ask for a reopening ends; null unless a complaint RESOLVED or CLOSED that was not asked to be reopened. */
  readonly reopenableUntil: Date | null;
  /** Null until the beneficiary asks for it. */
  readonly reopenRequest: ReopenRequest | null;
  /** Why it was turned down, declined, cancelled or withdrawn. */
  readonly reason: string | null;
  /** When it came to a final status. */
  readonly closedAt: Date | null;
  /** Rises by one at every step, from 1. */
  readonly version: number;
}

/** One entry of a report's history. */
export interface ReportEntry {
  readonly at: Date;
  readonly from: ReportStatus | null;
  readonly to: ReportStatus;
  readonly actor: ReportActor;
  /** Set when staff took a beneficiary's step for them (AMR-P8). */
  readonly onBehalfOf: "BENEFICIARY" | null;
  readonly note: string | null;
}

/** A step that was taken: the report after it, and what is to be written with it in one transaction. */
export interface ReportMove {
  readonly state: ReportState;
  /** The entry to append to the history; null for what is no step: a reminder, and how a notice fared. */
  readonly change: ReportEntry | null;
  readonly notices: readonly NotificationKind[];
  /** Null when `dueAt` is what it was. */
  readonly deadlineChange: DeadlineChange | null;
}
