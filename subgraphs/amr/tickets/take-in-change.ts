import { deadlineChangesOf } from "../../../domain/deadline/ticket-deadline";
import { type UnitOfWork } from "../unit-of-work";
import { type ReportedTicket, withDeadline } from "./indexed-ticket";
import { ticketChangedEvent } from "./ticket-changed-event";

/** One event of a provider's feed: the ticket as it is, and the cursor after the event. */
export interface ReportedChange {
  readonly ticket: ReportedTicket;
  readonly cursor: string;
}

/**
 * Takes one event into the index: the ticket with its deadline, what moved that, amr's own event, and the
 * cursor after it, all in one transaction and so exactly once. False, and nothing is written, when
 * the feed was read from elsewhere than from `after` on: another process follows it.
 */
export function takeInChange(
  unitOfWork: UnitOfWork,
  { ticket: reported, cursor }: ReportedChange,
  after: string,
): Promise<boolean> {
  return unitOfWork.run(async ({ feedCursors, providers, tickets, events, calendar }) => {
    const { provider } = reported;
    if (!(await feedCursors.advance(provider, after, cursor))) return false;

    const [levels = []] = await providers.serviceLevelsOf([provider]);
    const ticket = withDeadline(reported, levels, calendar);

    await tickets.put(ticket);
    await tickets.recordDeadlineChanges(ticket, deadlineChangesOf(ticket, calendar));
    await events.publish(ticketChangedEvent(ticket));
    return true;
  });
}
