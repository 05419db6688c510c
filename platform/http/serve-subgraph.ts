import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { StartError } from "../start-error";
import { apolloServer } from "./apollo";
import { Gate } from "./gate";
import { serveSockets } from "./sockets";
import { SubgraphApp } from "./subgraph-app";
import { type SubgraphOptions } from "./subgraph-options";

const LOCAL = "127.0.0.1";
/** Longer than a client keeps an idle connection, so that it is the client who closes one. */
const KEEP_ALIVE_MS = 65_000;
/** What the gateway sends is there at once; only bytes that pass through it may come as slowly as their client is. */
const REQUEST_MS = 30_000;
const SLOW_REQUEST_MS = 300_000;
const DRAIN_MS = 3_000;

/** A subgraph that answers. */
export interface Serving {
  readonly url: string;
  /** Takes nothing more, lets what runs end for three seconds, and then cuts it off. */
  close(): Promise<void>;
}

/**
 * Serves a schema on one port: `/graphql` by HTTP and graphql-ws, `/position`, `/livez` and `/readyz`. Only what the
 * gateway or another subgraph has signed is answered; faults of ours are masked and logged once.
 */
export async function serveSubgraph(subgraph: SubgraphOptions): Promise<Serving> {
  const gate = new Gate(subgraph);
  const apollo = apolloServer(subgraph.schema, subgraph.logger);
  await apollo.start();
  const app = new SubgraphApp(subgraph, gate, apollo).express();
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: REQUEST_MS,
      requestTimeout: subgraph.routes === undefined ? REQUEST_MS : SLOW_REQUEST_MS,
    },
    (request, response) => void app(request, response),
  );
  const port = await listen(server, subgraph);
  const sockets = serveSockets(server, subgraph, gate);
  return {
    url: `http://${LOCAL}:${String(port)}`,
    async close() {
      const drained = drain(server);
      await sockets.close();
      await drained;
      await apollo.stop();
    },
  };
}

async function listen(
  server: Server,
  { port = 0, host = LOCAL }: Pick<SubgraphOptions, "port" | "host">,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(new StartError([`Port ${String(port)} cannot be used: ${cause.message}`], { cause }));
    });
    server.listen(port, host, resolve);
  });
  server.removeAllListeners("error");
  return (server.address() as AddressInfo).port;
}

async function drain(server: Server): Promise<void> {
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
}
