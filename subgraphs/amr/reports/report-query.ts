import { type EscalationGround, type Verdict } from "../../../domain/eligibility/eligibility";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type ReportStatus, type ReportTrack } from "../../../domain/lifecycle/report";
import { type PageRequest } from "../page";
import { type Scope } from "../row-rights";

/** The contract's orders of a list of reports. */
export const REPORT_ORDERS = ["SUBMITTED_AT_DESC", "SUBMITTED_AT_ASC", "DUE_AT_ASC"] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];

/** Which reports a list is of. All that is given must hold. */
export interface ReportCriteria {
  readonly scope: Scope;
  /** For which a report is overdue or not. */
  readonly now: Date;
  readonly tracks?: readonly ReportTrack[];
  readonly providers?: readonly string[];
  readonly statuses?: readonly ReportStatus[];
  readonly grounds?: readonly EscalationGround[];
  readonly verdicts?: readonly Verdict[];
  readonly overdue?: boolean;
  /** Whether a reopening was asked for and is not decided. */
  readonly reopenRequested?: boolean;
  readonly submittedFrom?: Date;
  readonly submittedBefore?: Date;
  readonly ticketKey?: TicketKey;
  /** As `search-words.ts` makes it. */
  readonly search?: string;
}

export type ReportPageRequest = PageRequest<ReportOrder>;
