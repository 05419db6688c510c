import { type DocumentNode } from "graphql";
import { type DataSource } from "typeorm";
import { type TokenVerifier } from "../../platform/auth/tokens";
import { type Clock } from "../../platform/clock";
import { openDatabase } from "../../platform/database/database";
import { Feed } from "../../platform/feed/feed";
import { serveSubgraph } from "../../platform/http/serve-subgraph";
import { type ArrivedOperation, type Requester } from "../../platform/http/subgraph-options";
import { type Logger } from "../../platform/logger";
import { amrRegulator } from "./amr-regulator";
import { type KitContext } from "./context";
import { PROVIDER_DATABASE } from "./data-source";
import { type Provider } from "./define-provider";
import { loadersOf } from "./loaders";
import { postgresUnitOfWork } from "./postgres-unit-of-work";
import { providerSubgraph } from "./provider-subgraph";
import { registrationOf } from "./registration";
import { ServiceRepository } from "./service.repository";

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
  readonly onOperation?: (operation: ArrivedOperation) => void;
  readonly onStatement?: (sql: string) => void;
}

/** A provider's subgraph that answers. */
export interface RunningProvider {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
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
  const { schema, typeDefs } = await providerSubgraph(definition);
  const serving = opened.adopt(
    await serveSubgraph({
      ...options,
      name,
      schema,
      context: contextMaker(options, database, feed),
      position: () => feed.headCursor(),
      ready: async () => {
        await database.query("select 1");
      },
    }),
    (each) => each.close(),
  );
  return { name, url: serving.url, typeDefs };
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
  { definition: provider, providers, clock, amrUrl, signingSecret }: ProviderOptions,
  database: DataSource,
  feed: Feed,
): (requester: Requester) => KitContext {
  const { subgraph, ticketType } = registrationOf(provider);
  const unitOfWork = postgresUnitOfWork({ database, feed, clock });
  return ({ caller, operation, requestId }) => ({
    ...{ caller, provider, providers, unitOfWork, feed },
    loaders: loadersOf({ manager: database.manager, feed, cache: operation === "query" }),
    regulator: amrRegulator({ amrUrl, signingSecret, subgraph, ticketType }, requestId),
  });
}
