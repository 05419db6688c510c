import DataLoader from "dataloader";
import { type Calendars } from "../calendar/calendars";
import { type ProviderDoor } from "../door";
import { type ProviderRepository } from "../providers/provider.repository";
import { askForTickets } from "./ask-for-tickets";
import { type IndexedTicket, type TicketId } from "./indexed-ticket";
import { subjectOf } from "./ticket-changed-event";
import { type RecordedDeadlineChange, type TicketRepository } from "./ticket.repository";

/** Tickets, in one go for however many are asked of it at once. Row rights are the asker's to apply. */
export interface TicketLoaders {
  /** From the index; null for one that the index does not have. */
  readonly indexedTicket: DataLoader<TicketId, IndexedTicket | null, string>;
  /** Straight from its provider. */
  readonly askedTicket: DataLoader<TicketId, IndexedTicket | null, string>;
  readonly ticketDeadlineChanges: DataLoader<TicketId, readonly RecordedDeadlineChange[], string>;
}

/** What these loaders read from. */
export interface TicketSources {
  readonly repositories: {
    readonly tickets: TicketRepository;
    readonly providers: ProviderRepository;
  };
  readonly door: ProviderDoor;
  readonly calendars: Calendars;
  readonly cache: boolean;
}

/** Loaders for one request. */
export function ticketLoadersOf(sources: TicketSources): TicketLoaders {
  const { repositories, door, calendars, cache } = sources;
  const { tickets, providers } = repositories;
  const options = { cache, cacheKeyFn: subjectOf };
  return {
    indexedTicket: new DataLoader((ids) => tickets.findMany(ids), options),
    askedTicket: new DataLoader(
      (ids) => askForTickets(ids, { providers, door, calendars, tickets }),
      options,
    ),
    ticketDeadlineChanges: new DataLoader((ids) => tickets.deadlineChangesOf(ids), options),
  };
}
