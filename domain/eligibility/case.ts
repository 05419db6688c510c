import { type BusinessCalendar } from "../calendar/business-calendar";
import { type ReportStatus } from "../lifecycle/report";
import { type ProviderFacts, type TicketFacts, type TicketMatter } from "../lifecycle/ticket";

/**
 * What is known of the ticket that a complaint names.
 *
 * - NONE: no number was given.
 * - UNKNOWN: the provider has no such ticket, or it is another beneficiary's: the two read the same (A17).
 * - NO_ANSWER: the provider could not be asked (A8).
 */
export type NamedTicket =
  | { readonly kind: "NONE" }
  | { readonly kind: "UNKNOWN" }
  | { readonly kind: "NO_ANSWER" }
  | { readonly kind: "FOUND"; readonly facts: TicketFacts };

/** A provider, with its open channels as people find them, for texts that send people back to it. */
export interface CaseProvider extends ProviderFacts {
  readonly channels: readonly string[];
}

/** A service of a provider, as far as the rules look at it. */
export interface CaseService {
  readonly code: string;
  readonly digital: boolean;
}

/**
 * An earlier complaint about the same thing: with a ticket number, the same provider and normal form of the number
 * (while the provider does not answer only the same beneficiary's); with an outage, the same beneficiary and service.
 */
export interface EarlierReport {
  readonly number: string;
  readonly status: ReportStatus;
  /** Whether it was ever referred to the provider. */
  readonly referred: boolean;
}

/** Everything the rules may look at. What is not here cannot decide a case. */
export interface EligibilityCase {
  /** The instant of the decision. */
  readonly at: Date;
  readonly calendar: BusinessCalendar;
  readonly provider: CaseProvider;
  readonly ticket: NamedTicket;
  /** The ticket's own service when it was found, else the one that was named; null when neither is known. */
  readonly service: CaseService | null;
  /** The service code as it was given. */
  readonly givenServiceCode: string | null;
  /** The matter as the beneficiary sees it; the ticket's own when null (A4). */
  readonly matter: TicketMatter | null;
  /** Whether the problem goes on, as the beneficiary says; null when left out. */
  readonly stillOccurring: boolean | null;
  /** True when the complaint is that no complaint could be opened (G4). */
  readonly intakeOutage: boolean;
  /** Whether one of the documents is really an image. */
  readonly pictureAttached: boolean;
  readonly earlierReports: readonly EarlierReport[];
}
