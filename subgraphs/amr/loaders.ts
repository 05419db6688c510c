import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { type Feed } from "../../platform/feed/feed";
import { type ProviderDoor } from "./door";
import { providerLoadersOf, type ProviderLoaders } from "./providers/provider-loaders";
import { reportLoadersOf, type ReportLoaders } from "./reports/report-loaders";
import { type Repositories } from "./repositories";
import { ticketLoadersOf, type TicketLoaders } from "./tickets/ticket-loaders";

/** What features read in batches, made anew for each request. */
export interface Loaders extends ProviderLoaders, TicketLoaders, ReportLoaders {}

/** What loaders read from. */
export interface LoaderSources {
  readonly repositories: Repositories;
  readonly door: ProviderDoor;
  readonly calendar: BusinessCalendar;
  readonly feed: Feed;
  /** False for a mutation and for a stream: each read sees what was written meanwhile. */
  readonly cache: boolean;
}

export function loadersOf(sources: LoaderSources): Loaders {
  const { repositories, cache } = sources;
  return {
    ...providerLoadersOf(repositories.providers, { cache }),
    ...ticketLoadersOf(sources),
    ...reportLoadersOf(sources),
  };
}
