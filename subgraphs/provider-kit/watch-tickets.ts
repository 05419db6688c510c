import { invariant } from "../../platform/errors";
import { type FeedEvent } from "../../platform/feed/feed-event";
import { streamOf } from "../../platform/feed/stream";
import { type KitContext } from "./context";
import { lookupKey } from "./lookup-key";
import { maySeeTicketOf, requireWatcherOf } from "./row-rights";
import { type ShownChange, type Ticket } from "./ticket";
import { type TicketEvent, toRecord, toShownChange } from "./ticket-event";

/** Which changes a subscriber asks for. */
export interface Watch {
  readonly number?: string | null;
  readonly after?: string | null;
}

/** A change with the ticket as it is when the change is delivered. */
export interface WatchedChange {
  readonly change: ShownChange;
  readonly ticket: Ticket;
}

/**
 * The changes that the caller may see, from a cursor on. A role that may not watch and a
 * cursor that cannot be resumed are refused before there is a stream; a ticket that is
 * another's, or that does not exist, is silent (A17).
 */
export async function watchTickets(
  context: KitContext,
  { number, after }: Watch,
): Promise<AsyncGenerator<WatchedChange, undefined>> {
  const caller = requireWatcherOf(context.provider.code, context.caller);
  return streamOf(context.feed, {
    after,
    subject: subjectOf(number),
    toItem: async (event) => {
      const told = toTold(event);
      if (!maySeeTicketOf(told.beneficiary, caller, context.provider.code)) return null;
      return toWatchedChange(context, event, told);
    },
  });
}

/** A number that no ticket can have is watched like any other that does not exist: by a subject that never comes. */
function subjectOf(number: string | null | undefined): string | undefined {
  return number === null || number === undefined ? undefined : (lookupKey(number) ?? "");
}

/** The outbox of a provider holds nothing but what `record-change.ts` writes. */
function toTold({ event }: FeedEvent): TicketEvent {
  return event as unknown as TicketEvent;
}

async function toWatchedChange(
  { loaders, feed }: KitContext,
  { position, subject }: FeedEvent,
  told: TicketEvent,
): Promise<WatchedChange> {
  const key = lookupKey(subject);
  const ticket = key && (await loaders.ticket.load(key));
  invariant(ticket !== null, "a change that is told of belongs to a ticket");
  return { change: toShownChange(toRecord(told), feed.cursorOf(position)), ticket };
}
