import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type DeadlineDay, deadlineTrace } from "../../../domain/deadline/deadline";
import { ticketPeriod } from "../../../domain/deadline/ticket-deadline";
import { type Calendars } from "../calendar/calendars";
import { type IndexedTicket } from "./indexed-ticket";

/**
 * How a ticket's deadline was worked out, or what it was believed to be at an earlier instant. The calendar
 * is the one that it was last worked out with, which a closed ticket keeps, or the earlier one of that instant.
 */
export async function readDeadlineTrace(
  ticket: IndexedTicket,
  asOf: Date | null,
  calendars: Calendars,
): Promise<readonly DeadlineDay[]> {
  const last = await calendars.at(ticket.calendarVersion);
  if (asOf === null) return ticketDeadlineTrace(ticket, null, last);
  const then = await calendars.asOf(asOf);
  return ticketDeadlineTrace(ticket, asOf, then.version < last.version ? then : last);
}

/**
 * Every day from the start to the deadline, by what the provider had told until `asOf`: a change that is
 * entered later, with an earlier date, was not known. None without a service level, and none before
 * the ticket was known.
 */
export function ticketDeadlineTrace(
  ticket: IndexedTicket,
  asOf: Date | null,
  calendar: BusinessCalendar,
): readonly DeadlineDay[] {
  const steps = ticket.steps.filter(({ recordedAt }) => asOf === null || recordedAt <= asOf);
  const period = steps.length === 0 ? null : ticketPeriod({ ...ticket, steps });
  return period === null ? [] : deadlineTrace(period, calendar);
}
