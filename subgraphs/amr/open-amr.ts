import { type DataSource } from "typeorm";
import { openDatabase } from "../../platform/database/database";
import { Feed } from "../../platform/feed/feed";
import { type AmrOptions } from "./amr-options";
import { CalendarShelf } from "./calendar/calendars";
import { type Amr } from "./context";
import { MIGRATIONS, ROWS } from "./data-source";
import { DocumentAddresses } from "./documents/document-addresses";
import { openDocumentStore } from "./documents/open-document-store";
import { type ProviderPeer } from "./door";
import { registerProviders } from "./providers/register-providers";
import { repositoriesOf } from "./repositories";
import { ServiceClient } from "./service-client";
import { FeedProgress } from "./tickets/feed-progress";
import { postgresUnitOfWork } from "./unit-of-work";

/** Where a hub on this machine is, and its portal. */
const LOCAL_URL = "http://127.0.0.1:4000";
const LOCAL_PORTAL_URL = `${LOCAL_URL}/portal`;

/** Opens what amr holds, with its database migrated and the registry taken in; `opened` closes it again. */
export async function openAmr(options: AmrOptions, opened: AsyncDisposableStack): Promise<Amr> {
  const { databaseUrl: url, clock, logger, registry, signingSecret } = options;
  const database = opened.adopt(await openAmrDatabase(options), (source) => source.destroy());
  const feed = opened.adopt(await Feed.open({ url, logger }), (each) => each.close());
  const calendars = new CalendarShelf(database.manager);
  const unitOfWork = postgresUnitOfWork({ database, feed, clock, calendars });
  await registerProviders(unitOfWork, registry);

  const peers = peersOf(options);
  return {
    ...{ database, feed, clock, calendars, logger, unitOfWork, peers },
    portalUrl: options.portalUrl ?? LOCAL_PORTAL_URL,
    ...documentsOf(options),
    services: new ServiceClient(signingSecret),
    ticketTypes: new Map(registry.map(({ code, ticketType }) => [code, ticketType])),
    progress: progressOf(database, [...peers.keys()]),
  };
}

function documentsOf({ documents, dataDir, signingSecret }: AmrOptions) {
  const publicUrl = documents?.publicUrl ?? LOCAL_URL;
  return {
    documentAddresses: new DocumentAddresses({ publicUrl, signingSecret }),
    documentStore: openDocumentStore(documents, dataDir),
  };
}

function openAmrDatabase({ databaseUrl: url, logger, onStatement }: AmrOptions) {
  const counted = onStatement === undefined ? {} : { onStatement };
  return openDatabase({
    url,
    entities: ROWS,
    migrations: MIGRATIONS,
    name: "amr",
    logger,
    ...counted,
  });
}

function peersOf({ registry, providerUrls }: AmrOptions): ReadonlyMap<string, ProviderPeer> {
  const peers = registry.flatMap(({ code, subgraph, ticketType }) => {
    const url = providerUrls.get(code);
    return url === undefined ? [] : [{ code, subgraph, ticketType, url }];
  });
  return new Map(peers.map((peer) => [peer.code, peer]));
}

function progressOf(database: DataSource, codes: readonly string[]) {
  const { feedCursors } = repositoriesOf(database.manager);
  return new Map(codes.map((code) => [code, new FeedProgress(() => feedCursors.find(code))]));
}
