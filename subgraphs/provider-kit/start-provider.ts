import { type DocumentNode } from "graphql";
import { type DataSource } from "typeorm";
import { type TokenVerifier } from "../../platform/auth/tokens";
import { type Clock } from "../../platform/clock";
import { openDatabase } from "../../platform/database/database";
import { Feed } from "../../platform/feed/feed";
import { movesClock } from "../../platform/http/clock-route";
import { serveSubgraph } from "../../platform/http/serve-subgraph";
import { type ArrivedOperation, type Requester } from "../../platform/http/subgraph-options";
import { type Logger } from "../../platform/logger";
import { amrRegulator } from "./amr-regulator";
import { type KitContext } from "./context";
import { PROVIDER_DATABASE } from "./data-source";
import { type Provider } from "./define-provider";
import { loadersOf } from "./loaders";
import { postgresUnitOfWork } from "./postgres-unit-of-work";
import { ProviderClock } from "./provider-clock";
import { providerSubgraph } from "./provider-subgraph";
import { registrationOf } from "./registration";
import { ServiceRepository } from "./service.repository";
import { type UnitOfWork } from "./unit-of-work";

export interface ProviderOptions {
  readonly definition: Provider;
  /** The codes of every provider of the registry: a redirection names one. */
  readonly providers: readonly string[];
  readonly databaseUrl: string;
  readonly signingSecret: string;
  readonly verifier: TokenVerifier;
  readonly clock: Clock;
  readonly port: number;
  /** Where to listen; this machine only when left out. */
  readonly host?: string;
  readonly logger: Logger;
  /** amr's address without /graphql; without one, a step that hangs on a due instant is SUBGRAPH_UNAVAILABLE. */
  readonly amrUrl: string | null;
  /** False leaves what goes on without a request to whoever calls `settle`. */
  readonly workers?: boolean;
  readonly onOperation?: (operation: ArrivedOperation) => void;
  readonly onStatement?: (sql: string) => void;
}

/** A provider's subgraph that answers. */
export interface RunningProvider {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
  /** Follows the regulator's calendar once and does everything that is due; without amr, by the calendar as it is known. */
  settle(): Promise<void>;
  /** Ends its streams, and resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

/**
 * Migrates the provider's database, brings its services to the definition's, and serves it.
 * What was opened is closed again when a later part of the start fails.
 */
export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  const opened = new AsyncDisposableStack();
  try {
    return { ...(await start(options, opened)), close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function start(
  options: ProviderOptions,
  opened: AsyncDisposableStack,
): Promise<Omit<RunningProvider, "close">> {
  const { definition, databaseUrl: url, logger } = options;
  const { subgraph: name } = registrationOf(definition);
  const database = opened.adopt(await openProviderDatabase(options, name), (source) =>
    source.destroy(),
  );
  const feed = opened.adopt(await Feed.open({ url, logger }), (each) => each.close());
  const unitOfWork = postgresUnitOfWork({ database, feed, clock: options.clock });
  const { schema, typeDefs } = await providerSubgraph(definition);
  const clock = opened.adopt(clockOf(options, { database, unitOfWork, name }), (each) =>
    each.close(),
  );
  const serving = opened.adopt(
    await serveSubgraph({
      ...options,
      name,
      schema,
      context: contextMaker(options, { database, feed, unitOfWork }),
      position: () => feed.headCursor(),
      ...movesClock(options.clock, () => clock.settle()),
      ready: async () => {
        await database.query("select 1");
      },
    }),
    (each) => each.close(),
  );
  if (options.workers !== false) clock.start();
  return { name, url: serving.url, typeDefs, settle: () => clock.settle() };
}

function clockOf(
  options: ProviderOptions,
  opened: Pick<Opened, "database" | "unitOfWork"> & { readonly name: string },
): ProviderClock {
  const { informationClock } = options.definition;
  return new ProviderClock({ ...options, ...opened, subgraph: opened.name, informationClock });
}

/** What the start has opened, for those that work with it. */
interface Opened {
  readonly database: DataSource;
  readonly feed: Feed;
  readonly unitOfWork: UnitOfWork;
}

async function openProviderDatabase(
  { definition, databaseUrl: url, logger, onStatement }: ProviderOptions,
  name: string,
): Promise<DataSource> {
  const counted = onStatement === undefined ? {} : { onStatement };
  const database = await openDatabase({ ...PROVIDER_DATABASE, ...counted, url, name, logger });
  await new ServiceRepository(database.manager).register(definition.services);
  return database;
}

function contextMaker(
  { definition: provider, providers, amrUrl, signingSecret }: ProviderOptions,
  { database, feed, unitOfWork }: Opened,
): (requester: Requester) => KitContext {
  const { subgraph, ticketType } = registrationOf(provider);
  return ({ caller, operation, requestId }) => ({
    ...{ caller, provider, providers, unitOfWork, feed },
    loaders: loadersOf({ manager: database.manager, feed, cache: operation === "query" }),
    regulator: amrRegulator({ amrUrl, signingSecret, subgraph, ticketType }, requestId),
  });
}
