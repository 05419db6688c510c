import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type DeadlineDay, deadlineTrace } from "../../../domain/deadline/deadline";
import { ticketPeriod } from "../../../domain/deadline/ticket-deadline";
import { type IndexedTicket } from "./indexed-ticket";

/**
 * Every day from the start to the deadline, by what the provider had told until `asOf`: a change that is
 * entered later, with an earlier date, was not known. None without a service level, and none before
 * the ticket was known.
 */
export function ticketDeadlineTrace(
  ticket: IndexedTicket,
  asOf: Date,
  calendar: BusinessCalendar,
): readonly DeadlineDay[] {
  const steps = ticket.steps.filter(({ recordedAt }) => recordedAt <= asOf);
  const period = steps.length === 0 ? null : ticketPeriod({ ...ticket, steps });
  return period === null ? [] : deadlineTrace(period, calendar);
}
