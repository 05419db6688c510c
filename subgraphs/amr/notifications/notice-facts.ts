import { type LocalDate } from "../../../domain/calendar/local-date";
import { type ReportStatus } from "../../../domain/lifecycle/report";
import { type LocalizedText } from "../../../domain/text";

/** What the provider did to the ticket that a report is about (A12). */
export interface TicketNews {
  readonly number: string;
  readonly change: "CLOSED" | "REOPENED" | "REDIRECTED";
  /** The name of the provider it was redirected to; null unless REDIRECTED. */
  readonly redirectedTo: LocalizedText | null;
}

/**
 * What a notice may tell: numbers, dates, the link, and what staff and agents wrote. Nothing of the person. A
 * notice leaves out what is null and stays whole sentences.
 */
export interface NoticeFacts {
  readonly number: string;
  readonly trackingUrl: string;
  /** Of the report after the move that the notice tells of. */
  readonly status: ReportStatus;
  readonly dueAt: Date | null;
  readonly awaitedInformation: readonly string[] | null;
  /** When it is cancelled without the information; null until the notice that asks for it was handed over. */
  readonly informationDueAt: Date | null;
  /** Why it was turned down or declined. */
  readonly reason: string | null;
  /** The execution date that the provider promised. */
  readonly plannedFor: LocalDate | null;
  /** What staff wrote to a decision about reopening. */
  readonly reopenDecisionNote: string | null;
  readonly ticket: TicketNews | null;
}
