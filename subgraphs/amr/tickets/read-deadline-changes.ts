import { deadlineChangesOf } from "../../../domain/deadline/ticket-deadline";
import { type RequestContext } from "../context";
import { type IndexedTicket } from "./indexed-ticket";
import { type RecordedDeadlineChange } from "./ticket.repository";

/** How a ticket's deadline was set and moved, oldest first: as recorded, or worked out for one that is not indexed yet. */
export async function readDeadlineChanges(
  { loaders, calendars }: Pick<RequestContext, "loaders" | "calendars">,
  ticket: IndexedTicket,
): Promise<readonly RecordedDeadlineChange[]> {
  const recorded = await loaders.ticketDeadlineChanges.load(ticket);
  if (recorded.length > 0) return recorded;
  const calendar = await calendars.at(ticket.calendarVersion);
  const { version: calendarVersion } = calendar;
  return deadlineChangesOf(ticket, calendar).map((change) => ({ ...change, calendarVersion }));
}
