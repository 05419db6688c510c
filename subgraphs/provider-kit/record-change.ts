import { type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { publish } from "../../platform/feed/outbox";
import { type Actor, type Ticket, type TicketRecord } from "./ticket";
import { TicketChangeRepository } from "./ticket-change.repository";
import { toEvent } from "./ticket-event";

interface Recording {
  readonly ticket: Ticket;
  readonly move: TicketMove;
  readonly by: Actor;
  readonly calendar: BusinessCalendar;
  readonly recordedAt: Date;
}

/** Writes a change into the history and into the feed: both are committed with the ticket, or none is. */
export async function recordChange(
  manager: EntityManager,
  { ticket, move, by, calendar, recordedAt }: Recording,
): Promise<void> {
  const { version, redirectedTo } = move.state;
  const record: TicketRecord = { ...move.change, version, actor: by.role, recordedAt };
  const eventId = await publish(manager, {
    subject: ticket.key,
    event: toEvent(ticket.beneficiary, record),
  });
  await new TicketChangeRepository(manager).add({
    ...record,
    eventId,
    key: ticket.key,
    redirectedTo,
    actorSubject: by.subject,
    calendarVersion: calendar.version,
  });
}
