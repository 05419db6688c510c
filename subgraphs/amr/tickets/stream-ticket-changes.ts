import { streamOf } from "../../../platform/feed/stream";
import { type RequestContext } from "../context";
import { isWithin, requireReader, scopeOf } from "../row-rights";
import { ticketKeyOf } from "./ticket-key-of";
import { readTicketChanged, subjectOf, type TicketChanged } from "./ticket-changed-event";
import { type TicketView } from "./ticket-view.type";
import { findTicket } from "./view-ticket";

/** What a stream of tickets' changes is asked with. */
export interface TicketChangesRequest {
  readonly provider?: string | null;
  readonly number?: string | null;
  readonly after?: string | null;
}

/** One change, and the cursor that goes on after it. */
export interface TicketChange {
  readonly cursor: string;
  readonly ticket: TicketView;
}

/**
 * The changes that the caller may see, each once and in order, as the regulator takes them in. Who may see
 * none and a cursor that cannot be resumed are refused before there is a stream; what is another's is passed over.
 */
export async function streamTicketChanges(
  context: RequestContext,
  { provider, number, after }: TicketChangesRequest,
): Promise<AsyncGenerator<TicketChange, undefined>> {
  const { feed, caller } = context;
  requireReader(caller);
  const scope = scopeOf(caller);
  const key = number == null ? null : ticketKeyOf(number);
  const isAskedFor = (changed: TicketChanged) =>
    (provider == null || changed.provider === provider) &&
    (number == null || changed.key === key) &&
    isWithin(scope, changed);
  const subject = provider != null && key !== null ? subjectOf({ provider, key }) : undefined;

  return streamOf<TicketChange>(feed, {
    after,
    subject,
    async toItem(event) {
      const changed = readTicketChanged(event);
      if (changed === null || !isAskedFor(changed)) return null;
      // The event was committed with the index, so there is nothing to wait for.
      const ticket = await findTicket(context, changed.provider, changed.number);
      return ticket && { cursor: feed.cursorOf(event.position), ticket };
    },
  });
}
