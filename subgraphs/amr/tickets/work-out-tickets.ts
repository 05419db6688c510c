import { type Work } from "../unit-of-work";
import { ticketChangedEvent } from "./ticket-changed-event";
import { goneOn } from "./ticket-goes-on";

/**
 * Brings so many tickets up to the calendar in force: their deadlines, what moved them, and an event for each that
 * did. Answers how many it took; none when there are none, or others are at work on all that there are.
 */
export async function workOutTickets(work: Work, most: number): Promise<number> {
  const { calendar } = work;
  const behind = await work.followingTickets.claim(calendar.version, most);
  if (behind.length === 0) return 0;
  const after = behind.map((ticket) => goneOn(ticket, ticket, work));
  const moved = after.filter(({ changes }) => changes.length > 0);

  await work.followingTickets.save(
    after.map(({ ticket }) => ticket),
    calendar.version,
  );
  await work.tickets.addDeadlineChanges(
    moved.flatMap(({ ticket, changes }) => changes.map((change) => ({ ticket, change }))),
  );
  await work.events.publishAll(moved.map(({ ticket }) => ticketChangedEvent(ticket)));
  return behind.length;
}
