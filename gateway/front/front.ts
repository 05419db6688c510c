import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { type Logger } from "../../platform/logger";
import { StartError } from "../../platform/start-error";
import { internal } from "../client-error";
import { EVENT_STREAM, mediaTypeFor } from "./accept";
import { type Documents } from "./documents";
import { EventStreams } from "./event-stream";
import { answer, type Exchange, readBody, type Routes, type Serve } from "./exchange";
import { type Explorer } from "./explorer";
import { type Health } from "./health";
import { createHttp } from "./http";
import { type Intake } from "./intake";
import { type SandboxClockRoute } from "./sandbox-clock";
import { serveWebSockets } from "./websocket";

interface Parts {
  readonly intake: Intake;
  readonly health: Health;
  /** Null where nobody is to try things out. */
  readonly explorer: Explorer | null;
  readonly documents: Documents;
  /** Null where time is not moved. */
  readonly clock: SandboxClockRoute | null;
  readonly logger: Logger;
}
interface Place {
  readonly host: string;
  readonly port: number;
}

/** What is listening, and how to make it stop. */
export interface Front {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Stops listening, ends streams and sockets, and waits a moment for answers that are under way. */
  close(): Promise<void>;
}

/** Longer than proxies keep an idle connection, so that none of them uses one that is just being closed. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 2_000;
const SWEEP_EVERY_MS = 50;
const TOO_LARGE = { status: 413, headers: { connection: "close" } };
const TO_EXPLORER = { status: 303, headers: { location: "/" } };

/** Listens for operations over HTTP, event streams and WebSockets on one port. */
export async function listen(parts: Parts, { host, port }: Place): Promise<Front> {
  const streams = new EventStreams(parts.intake);
  const routes = routesOf(parts, streams);
  const server = createServer((request, response) => {
    const exchange = { request, response, requestId: randomUUID() };
    void serve(routes, exchange, parts.logger);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  await listening(server, port);
  const sockets = serveWebSockets(server, parts.intake, parts.logger);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      const drained = drain(server);
      streams.close();
      await sockets.close();
      await drained;
    },
  };
}

async function listening(server: Server, port: number): Promise<void> {
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new StartError([`Port ${port} cannot be used: ${(cause as Error).message}`], { cause });
  }
}

function routesOf(parts: Parts, streams: EventStreams): Routes {
  const { intake, health, explorer, documents, clock } = parts;
  const http = createHttp(intake);
  const ask = async (exchange: Exchange) => {
    const { request } = exchange;
    const body = await readBody(request);
    if (body === null) {
      answer(exchange, TOO_LARGE, null);
      return;
    }
    const mediaType = mediaTypeFor(request.headers.accept);
    const asked = { ...exchange, body, mediaType };
    await (mediaType === EVENT_STREAM ? streams.serve(asked) : http(asked));
  };
  return {
    "/graphql": explorer === null ? ask : unlessPageIsAsked(ask),
    "/livez": (exchange) => {
      answer(exchange, { status: 200 }, JSON.stringify({ alive: true }));
    },
    "/readyz": async (exchange) => {
      const readiness = await health.check();
      answer(exchange, { status: readiness.ready ? 200 : 503 }, JSON.stringify(readiness));
    },
    ...documents.routes,
    ...explorer?.routes,
    ...clock?.routes,
  };
}

/** Whoever opens the endpoint in a browser wants to look around. */
function unlessPageIsAsked(ask: Serve): Serve {
  return (exchange) => {
    const { method, url, headers } = exchange.request;
    const isPage = method === "GET" && url === "/graphql" && headers.accept?.includes("text/html");
    if (isPage !== true) return ask(exchange);
    answer(exchange, TO_EXPLORER, "");
    return undefined;
  };
}

/** Whatever is thrown below ends here: logged once, and told as a fault of the hub's own. */
async function serve(routes: Routes, exchange: Exchange, logger: Logger): Promise<void> {
  const { request, response, requestId } = exchange;
  response.setHeader("x-request-id", requestId);
  const route = routeOf(routes, request.url) ?? nothing;
  try {
    await route(exchange);
  } catch (err) {
    // A client that left in the middle of its request is nobody to tell.
    if (request.errored !== null) return;
    logger.error({ requestId, err }, "fault in the gateway");
    fail(exchange);
  }
}

/** By the whole of its path, or else by the first folder of it. */
function routeOf(routes: Routes, url = ""): Serve | undefined {
  const [path = ""] = url.split("?", 1);
  return routes[path] ?? routes[path.slice(0, path.indexOf("/", 1) + 1)];
}

function nothing(exchange: Exchange): void {
  answer(exchange, { status: 404 }, null);
}

function fail(exchange: Exchange): void {
  const { response, requestId } = exchange;
  if (response.headersSent) response.destroy();
  else answer(exchange, { status: 500 }, JSON.stringify({ errors: [internal(requestId)] }));
}

/** Whoever is being answered has a moment for it; a connection that has nothing more to say is closed at once. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  const broom = setInterval(() => {
    server.closeIdleConnections();
  }, SWEEP_EVERY_MS);
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS);
  server.close();
  await closed;
  clearInterval(broom);
  clearTimeout(patience);
}
