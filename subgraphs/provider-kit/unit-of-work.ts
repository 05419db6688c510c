import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { type Refusal } from "../../domain/refusal";
import { type Caller } from "../../platform/auth/caller";
import { type FollowUpRepository } from "./follow-up.repository";
import { type InformationDeadlineRepository } from "./information-deadline.repository";
import { type ServiceRepository } from "./service.repository";
import { type Actor, type Ticket } from "./ticket";
import { type TicketRepository } from "./ticket.repository";

/** Who asks for which change, with its input: what an idempotency key is compared by. */
export interface Request<Input> {
  readonly caller: Caller;
  readonly input: Input;
}

/** What came of a change: the ticket it is about, if there is one, and why nothing was changed. */
export interface Answer {
  readonly key: TicketKey | null;
  readonly refusals: readonly Refusal[];
}

/** What a use case may touch: one transaction. */
export interface Work {
  /** Who asked for it. */
  readonly actor: Actor;
  readonly tickets: TicketRepository;
  readonly services: ServiceRepository;
  readonly deadlines: InformationDeadlineRepository;
  readonly followUps: FollowUpRepository;
  /** As this provider knows it; it stays the one in force until the transaction ends. */
  readonly calendar: BusinessCalendar;
  /** The same instant however often it is asked; first asked after the ticket is locked: what waited for another change comes after it. */
  now(): Date;
  /** Writes the history's row and the event, in this transaction. */
  record(ticket: Ticket, move: TicketMove, by: Actor): Promise<void>;
}

/** Runs a change as one transaction. */
export interface UnitOfWork {
  /**
   * Commits when `work` returns, and rolls back when it throws. The same idempotency key of
   * the same caller does not run `work` again and gives the first answer, refusals included.
   */
  run(
    operation: string,
    request: Request<{ readonly idempotencyKey?: string | null }>,
    work: (work: Work) => Promise<Answer>,
  ): Promise<Answer>;

  /** The same for the hub's clock, which asks once by itself. */
  runAsClock(work: (work: Work) => Promise<void>): Promise<void>;
}

/** Nothing was changed, and there is no ticket to show. */
export function refused(...refusals: readonly Refusal[]): Answer {
  return { key: null, refusals };
}
