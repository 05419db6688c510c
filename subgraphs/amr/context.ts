import { type DataSource } from "typeorm";
import { type Caller } from "../../platform/auth/caller";
import { type OperationKind } from "../../platform/auth/signature";
import { type Clock } from "../../platform/clock";
import { type Feed } from "../../platform/feed/feed";
import { type Requester } from "../../platform/http/subgraph-options";
import { type Logger } from "../../platform/logger";
import { type ByteStore } from "../../platform/storage/byte-store";
import { type Calendars, type CalendarShelf, calendarsOf } from "./calendar/calendars";
import { type DocumentAddresses } from "./documents/document-addresses";
import { ProviderDoor, type ProviderPeer } from "./door";
import { type Loaders, loadersOf } from "./loaders";
import { type Repositories, repositoriesOf } from "./repositories";
import { type ServiceClient } from "./service-client";
import { Barrier } from "./tickets/barrier";
import { type FeedProgress } from "./tickets/feed-progress";
import { type UnitOfWork } from "./unit-of-work";

/** What one process of amr holds for as long as it runs. */
export interface Amr {
  readonly database: DataSource;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
  readonly logger: Logger;
  readonly unitOfWork: UnitOfWork;
  /** Where the portal is: the address that notices lead to. */
  readonly portalUrl: string;
  readonly documentAddresses: DocumentAddresses;
  readonly documentStore: ByteStore;
  readonly services: ServiceClient;
  /** The GraphQL type of each provider's tickets, by the provider's code. */
  readonly ticketTypes: ReadonlyMap<string, string>;
  /** By the code of the provider. */
  readonly peers: ReadonlyMap<string, ProviderPeer>;
  readonly progress: ReadonlyMap<string, FeedProgress>;
}

/** Made anew for each request; that of a subscription lives as long as its stream. */
export interface RequestContext extends Omit<
  Amr,
  "database" | "services" | "documentStore" | "peers" | "progress" | "calendars"
> {
  readonly calendars: Calendars;
  readonly caller: Caller | null;
  readonly operation: OperationKind;
  readonly requestId: string;
  readonly loaders: Loaders;
  /** Outside any transaction: for reading. */
  readonly repositories: Repositories;
  readonly door: ProviderDoor;
  readonly barrier: Barrier;
}

/** The context of one request. */
export function contextOf(amr: Amr, { caller, operation, requestId }: Requester): RequestContext {
  const { database, feed, clock, unitOfWork, portalUrl, ticketTypes, progress } = amr;
  const { documentAddresses } = amr;
  const logger = amr.logger.child({ requestId });
  const repositories = repositoriesOf(database.manager);
  const cache = operation === "query";
  const calendars = calendarsOf(amr.calendars, { cache });
  const door = new ProviderDoor(amr.peers, amr.services, requestId);
  return {
    feed,
    clock,
    calendars,
    unitOfWork,
    portalUrl,
    documentAddresses,
    ticketTypes,
    logger,
    caller,
    operation,
    requestId,
    loaders: loadersOf({ repositories, door, calendars, feed, clock, cache }),
    repositories,
    door,
    barrier: new Barrier({ operation, door, progress, logger }),
  };
}
