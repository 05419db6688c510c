import { type LocalizedText } from "../text";

export const TICKET_STATUSES = ["OPEN", "IN_PROGRESS", "AWAITING_INFORMATION", "CLOSED"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_CLOSURES = [
  "RESOLVED",
  "UNRESOLVED",
  "NO_RESPONSE",
  "REDIRECTED",
  "WITHDRAWN",
] as const;
export type TicketClosure = (typeof TICKET_CLOSURES)[number];

export const TICKET_MATTERS = ["TECHNICAL", "SERVICE_QUALITY", "PROCEDURAL"] as const;
export type TicketMatter = (typeof TICKET_MATTERS)[number];

/** One entry of a ticket's history, oldest first; `at` is when it happened in the provider's own system. */
export interface TicketStep {
  readonly at: Date;
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
  readonly closure: TicketClosure | null;
  readonly level: number;
}

/** A ticket as it was when a decision was taken; kept with the decision. */
export interface TicketFacts {
  readonly status: TicketStatus;
  readonly closure: TicketClosure | null;
  readonly matter: TicketMatter;
  readonly serviceCode: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** Where the service level's last business day ends; null when none was declared or while it is paused. */
  readonly dueAt: Date | null;
  /** The service level in force at `openedAt`, in business days; null when none was declared. */
  readonly resolutionBusinessDays: number | null;
  readonly calendarVersion: number;
}

/** A provider as the rules see it. */
export interface ProviderFacts {
  readonly code: string;
  readonly name: LocalizedText;
}
