/**
 * The life of a provider's ticket.
 *
 * It opens as OPEN. The agent makes a first response (IN_PROGRESS), asks for what is
 * missing (AWAITING_INFORMATION) as often as needed, and closes it (CLOSED); a closed
 * ticket may be taken up again (IN_PROGRESS). Reminding leaves it AWAITING_INFORMATION.
 * Climbing the provider's own ladder leaves the status of a ticket that is not closed;
 * where a ticket closed UNRESOLVED may climb, that takes it up again.
 *
 * The table is the whole of the law on status: a change that is not in it is not
 * possible, and nothing outside this file compares a ticket's statuses to decide a step.
 */
import { TICKET_CLOSURES, type TicketClosure, type TicketStatus } from "./ticket";
import { type TicketProfile } from "./ticket-state";

interface Place {
  /** The statuses that the agent may change it to. */
  readonly next: readonly TicketStatus[];
  readonly closed: boolean;
  readonly awaitsInformation: boolean;
}

const TICKET: Record<TicketStatus, Place> = {
  OPEN: {
    next: ["IN_PROGRESS", "AWAITING_INFORMATION", "CLOSED"],
    closed: false,
    awaitsInformation: false,
  },
  IN_PROGRESS: {
    next: ["AWAITING_INFORMATION", "CLOSED"],
    closed: false,
    awaitsInformation: false,
  },
  AWAITING_INFORMATION: {
    next: ["IN_PROGRESS", "CLOSED"],
    closed: false,
    awaitsInformation: true,
  },
  CLOSED: {
    next: ["IN_PROGRESS"],
    closed: true,
    awaitsInformation: false,
  },
};

/** What a closing must say beside its closure. */
const OWED_WITH: Record<TicketClosure, "NOTHING" | "NOTE" | "PROVIDER"> = {
  RESOLVED: "NOTHING",
  UNRESOLVED: "NOTHING",
  NO_RESPONSE: "NOTHING",
  REDIRECTED: "PROVIDER",
  WITHDRAWN: "NOTE",
};

/** The statuses that an agent may change a ticket to from this one. */
export function nextTicketStatuses(status: TicketStatus): readonly TicketStatus[] {
  return TICKET[status].next;
}

export function isTicketClosed(status: TicketStatus): boolean {
  return TICKET[status].closed;
}

/** Whether the provider waits for the beneficiary, which pauses the service level. */
export function awaitsInformation(status: TicketStatus): boolean {
  return TICKET[status].awaitsInformation;
}

/** What must be said beside this closure. */
export function owedWith(closure: TicketClosure): "NOTHING" | "NOTE" | "PROVIDER" {
  return OWED_WITH[closure];
}

/**
 * The closures that an agent may close with: NO_RESPONSE only where information is
 * awaited and the provider has no clock of its own that closes such tickets (FRS-R3).
 */
export function closuresFrom(
  status: TicketStatus,
  { informationClock }: TicketProfile,
): readonly TicketClosure[] {
  const noResponse = awaitsInformation(status) && informationClock === null;
  return TICKET_CLOSURES.filter((closure) => closure !== "NO_RESPONSE" || noResponse);
}

/**
 * A ticket is overdue while it is not closed and its due instant has come, that instant
 * included; without a declared service level it has none and is never overdue.
 */
export function isTicketOverdue(
  { status, dueAt }: { readonly status: TicketStatus; readonly dueAt: Date | null },
  now: Date,
): boolean {
  return !isTicketClosed(status) && dueAt !== null && now >= dueAt;
}
