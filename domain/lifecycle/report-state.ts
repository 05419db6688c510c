import { type Pause } from "../deadline/deadline";
import { type DeadlineChange } from "../deadline/ticket-deadline";
import { type NotificationKind } from "./notice";
import { type ReportActor, type ReportStatus } from "./report";

/** Where a report goes back to once the awaited information is there. */
export type AwaitedFrom = "UNDER_REVIEW" | "IN_PROGRESS";

/** Where a report stands, as far as its life cycle looks at it. */
export interface ReportState {
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
  /** Null while information is awaited before it has passed; kept once RESOLVED or final. */
  readonly dueAt: Date | null;
  /** When the OVERDUE notice of the clock in force was written; null until then. */
  readonly overdueAt: Date | null;
  /** One line for each document or fact that is missing; null unless AWAITING_INFORMATION. */
  readonly awaitedInformation: readonly string[] | null;
  /** When the INFORMATION_REMINDER falls due; null once it is written, and unless AWAITING_INFORMATION. */
  readonly reminderDueAt: Date | null;
  /** When it is cancelled without the information (A3); null until the notice was handed over, and unless AWAITING_INFORMATION. */
  readonly informationDueAt: Date | null;
  /** When the provider answered; null until RESOLVED. */
  readonly answeredAt: Date | null;
  /** The provider's answer. */
  readonly answer: string | null;
  /** Why it was turned down, cancelled or withdrawn. */
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
  /** The entry to append to the history; null for a reminder, which is a notice and no step. */
  readonly change: ReportEntry | null;
  readonly notices: readonly NotificationKind[];
  /** Null when `dueAt` is what it was. */
  readonly deadlineChange: DeadlineChange | null;
}
