import DataLoader from "dataloader";
import { type EntityManager } from "typeorm";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type FollowUp } from "../../domain/lifecycle/follow-up";
import { invariant } from "../../platform/errors";
import { type Feed } from "../../platform/feed/feed";
import { FollowUpRepository } from "./follow-up.repository";
import { type RecordedChange, type ShownChange, type Ticket } from "./ticket";
import { TicketChangeRepository } from "./ticket-change.repository";
import { toShownChange } from "./ticket-event";
import { TicketRepository } from "./ticket.repository";

/** Reading for one request: however many tickets are asked for, a constant number of statements. */
export interface Loaders {
  readonly ticket: DataLoader<TicketKey, Ticket | null>;
  readonly history: DataLoader<TicketKey, ShownChange[]>;
  readonly followUps: DataLoader<TicketKey, readonly FollowUp[]>;
}

interface Settings {
  readonly manager: EntityManager;
  readonly feed: Feed;
  /** False where what was read may change while the request lasts: in mutations and streams. */
  readonly cache: boolean;
}

/** Made anew for each request, so that nothing read outlives it. */
export function loadersOf({ manager, feed, cache }: Settings): Loaders {
  const tickets = new TicketRepository(manager);
  const changes = new TicketChangeRepository(manager);
  const followUps = new FollowUpRepository(manager);
  return {
    ticket: new DataLoader((keys) => tickets.findMany(keys), { cache }),
    history: new DataLoader(async (keys) => toHistories(await changes.findMany(keys), feed), {
      cache,
    }),
    followUps: new DataLoader((keys) => followUps.findMany(keys), { cache }),
  };
}

async function toHistories(
  histories: ReadonlyArray<readonly RecordedChange[]>,
  feed: Feed,
): Promise<ShownChange[][]> {
  const positions = await feed.positionsOf(histories.flat().map(({ eventId }) => eventId));
  return histories.map((history) =>
    history.map((change) => {
      const position = positions.get(change.eventId);
      invariant(position !== undefined, "a committed change has a position in the feed");
      return toShownChange(change, feed.cursorOf(position));
    }),
  );
}
