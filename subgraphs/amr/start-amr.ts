import { type Subgraph } from "../../platform/graphql/federated-schema";
import { movesClock } from "../../platform/http/clock-route";
import { serveSubgraph } from "../../platform/http/serve-subgraph";
import { type AmrOptions } from "./amr-options";
import { amrSubgraph } from "./amr-subgraph";
import { contextOf } from "./context";
import { documentRoutes } from "./documents/document-routes";
import { openAmr } from "./open-amr";
import { openWorkers } from "./workers";

/** An amr that answers. */
export interface RunningAmr {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: Subgraph["typeDefs"];
  /** Resolves when everything that is due by the clock is done. */
  settle(): Promise<void>;
  /** Takes nothing more, and resolves when nothing of it runs. */
  close(): Promise<void>;
}

const NAME = "amr";

/**
 * Migrates amr's database, takes the provider registry in, serves the subgraph and follows the providers' feeds.
 * What was opened is closed again when a later part of the start fails.
 */
export async function startAmr(options: AmrOptions): Promise<RunningAmr> {
  const opened = new AsyncDisposableStack();
  try {
    return { ...(await start(options, opened)), close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function start(
  options: AmrOptions,
  opened: AsyncDisposableStack,
): Promise<Omit<RunningAmr, "close">> {
  const { schema, typeDefs } = await amrSubgraph(options.registry);
  const amr = await openAmr(options, opened);
  const workers = opened.adopt(openWorkers(amr, options), (each) => each.close());
  const serving = opened.adopt(
    await serveSubgraph({
      ...options,
      name: NAME,
      schema,
      context: (requester) => contextOf(amr, requester),
      position: () => amr.feed.settle(),
      routes: documentRoutes(amr),
      ...movesClock(options.clock, () => workers.settle()),
      ready: async () => {
        await amr.database.query("select 1");
      },
    }),
    (each) => each.close(),
  );
  if (options.workers !== false) workers.start();
  return { name: NAME, url: serving.url, typeDefs, settle: () => workers.settle() };
}
