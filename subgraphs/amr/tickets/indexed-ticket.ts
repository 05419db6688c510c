import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { ticketDueAt } from "../../../domain/deadline/ticket-deadline";
import { type BeneficiaryKind } from "../../../domain/identity/beneficiary";
import { type Identifier } from "../../../domain/identity/identifier-claim";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import {
  type TicketClosure,
  type TicketFacts,
  type TicketMatter,
  type TicketStatus,
  type TicketStep,
} from "../../../domain/lifecycle/ticket";
import { levelAt, type ServiceLevel } from "../providers/service-level";

/** A ticket by its provider and the normal form of its number: the same number at two providers is two tickets (A13). */
export interface TicketId {
  readonly provider: string;
  readonly key: TicketKey;
}

/** A step of a ticket's history, with the instant at which its provider told of it. */
export interface RecordedStep extends TicketStep {
  readonly recordedAt: Date;
}

/** A ticket as its provider tells of it. */
export interface ReportedTicket extends TicketId {
  /** As the provider gave it. */
  readonly number: string;
  readonly beneficiary: Identifier & { readonly kind: BeneficiaryKind };
  readonly serviceCode: string;
  readonly matter: TicketMatter;
  readonly status: TicketStatus;
  readonly closure: TicketClosure | null;
  /** The code of the provider it was redirected to. */
  readonly redirectedTo: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly level: number;
  readonly version: number;
  /** Oldest first. */
  readonly steps: readonly RecordedStep[];
}

/** A ticket with what the regulator makes of it. */
export interface IndexedTicket extends ReportedTicket {
  /** The service level in force at `openedAt`; null when none was declared. */
  readonly resolutionBusinessDays: number | null;
  readonly dueAt: Date | null;
  readonly calendarVersion: number;
}

/** AMR-C2: works out the deadline, by the service level in force when the ticket was opened. */
export function withDeadline(
  ticket: ReportedTicket,
  levels: readonly ServiceLevel[],
  calendar: BusinessCalendar,
): IndexedTicket {
  const resolutionBusinessDays = levelAt(levels, ticket.openedAt);
  return {
    ...ticket,
    resolutionBusinessDays,
    dueAt: ticketDueAt({ ...ticket, resolutionBusinessDays }, calendar),
    calendarVersion: calendar.version,
  };
}

/** calendar.md: a closed ticket keeps its deadline. One that has not changed since it was indexed has the one it was closed with. */
export function keptWhileClosed(
  ticket: IndexedTicket,
  indexed: IndexedTicket | null,
): IndexedTicket {
  if (ticket.status !== "CLOSED" || indexed?.version !== ticket.version) return ticket;
  const { dueAt, calendarVersion } = indexed;
  return { ...ticket, dueAt, calendarVersion };
}

/** What a decision about the ticket rests on. */
export function factsOf(ticket: IndexedTicket): TicketFacts {
  const { status, closure, matter, serviceCode, openedAt, closedAt, dueAt } = ticket;
  const { resolutionBusinessDays, calendarVersion } = ticket;
  return {
    status,
    closure,
    matter,
    serviceCode,
    openedAt,
    closedAt,
    dueAt,
    resolutionBusinessDays,
    calendarVersion,
  };
}
