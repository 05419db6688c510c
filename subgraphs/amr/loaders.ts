import { type Clock } from "../../platform/clock";
import { type Feed } from "../../platform/feed/feed";
import { type Calendars } from "./calendar/calendars";
import { documentLoadersOf, type DocumentLoaders } from "./documents/document-loaders";
import { type ProviderDoor } from "./door";
import { performanceLoaderOf, type PerformanceLoader } from "./overview/performance-loader";
import { providerLoadersOf, type ProviderLoaders } from "./providers/provider-loaders";
import { ratingLoaderOf, type RatingLoader } from "./ratings/rating-loader";
import { reportLoadersOf, type ReportLoaders } from "./reports/report-loaders";
import { type Repositories } from "./repositories";
import { ticketLoadersOf, type TicketLoaders } from "./tickets/ticket-loaders";

/** What features read in batches, made anew for each request. */
export interface Loaders
  extends
    ProviderLoaders,
    TicketLoaders,
    ReportLoaders,
    DocumentLoaders,
    RatingLoader,
    PerformanceLoader {}

/** What loaders read from. */
export interface LoaderSources {
  readonly repositories: Repositories;
  readonly door: ProviderDoor;
  readonly calendars: Calendars;
  readonly feed: Feed;
  readonly clock: Clock;
  /** False for a mutation and for a stream: each read sees what was written meanwhile. */
  readonly cache: boolean;
}

export function loadersOf(sources: LoaderSources): Loaders {
  const { repositories, cache } = sources;
  return {
    ...providerLoadersOf(repositories.providers, { cache }),
    ...ticketLoadersOf(sources),
    ...reportLoadersOf(sources),
    ...documentLoadersOf(repositories.documents, { cache }),
    ...ratingLoaderOf(sources),
    ...performanceLoaderOf(sources),
  };
}
