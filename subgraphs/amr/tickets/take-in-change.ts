import { noteTicketChange } from "../reports/note-ticket-change";
import { type UnitOfWork, type Work } from "../unit-of-work";
import { type IndexedTicket, type ReportedTicket, withDeadline } from "./indexed-ticket";
import { noteResolution } from "./note-resolution";
import { ticketChangedEvent } from "./ticket-changed-event";
import { goneOn } from "./ticket-goes-on";

/** What changes are taken in with. */
export interface TakingIn {
  readonly unitOfWork: UnitOfWork;
  readonly portalUrl: string;
}

/** One event of a provider's feed: the ticket as it is, and the cursor after the event. */
export interface ReportedChange {
  readonly ticket: ReportedTicket;
  readonly cursor: string;
}

/**
 * Takes one event into the index: the ticket with its deadline, what moved that, amr's own event, the notices to
 * whoever complained about it (A12), and the cursor after the event, all in one transaction and so exactly once. False, and nothing is written, when
 * the feed was read from elsewhere than from `after` on: another process follows it.
 */
export function takeInChange(
  { unitOfWork, portalUrl }: TakingIn,
  { ticket: reported, cursor }: ReportedChange,
  after: string,
): Promise<boolean> {
  return unitOfWork.run(async (work) => {
    const { provider } = reported;
    if (!(await work.feedCursors.advance(provider, after, cursor))) return false;

    const { ticket, changes, from } = goneOn(
      await work.tickets.lock(reported),
      await firstSeen(work, reported),
      work,
    );

    await work.tickets.put(ticket);
    await noteResolution(work, { ticket, from });
    await work.tickets.addDeadlineChanges(changes.map((change) => ({ ticket, change })));
    await work.events.publish(ticketChangedEvent(ticket));
    await noteTicketChange(work, { ticket, from }, { portalUrl });
    return true;
  });
}

/** The level is that of `openedAt`, and nobody changes it before this has ended: none is chosen too early. */
async function firstSeen(
  { providers, calendar }: Work,
  reported: ReportedTicket,
): Promise<IndexedTicket> {
  const levels = await providers.holdServiceLevels(reported.provider);
  return withDeadline(reported, levels, calendar);
}
