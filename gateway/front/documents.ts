import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { Agent as HttpsAgent, request as requestSecurely } from "node:https";
import { pipeline } from "node:stream/promises";
import { hearOut } from "../../platform/http/hear-out";
import { failureAnswer, type TransferFailure } from "../../platform/http/transfer-failures";
import { type Logger } from "../../platform/logger";
import { answer, type Exchange, type Routes } from "./exchange";
import { holdToRate, type LeastRate } from "./least-rate";
import { type PlaceLimits, TransferPlaces } from "./transfer-places";

/** What keeps a client from holding up all others. */
export interface TransferLimits {
  readonly places: PlaceLimits;
  readonly leastRate: LeastRate;
}

const LIMITS: TransferLimits = {
  places: { ofAll: 2_048, fetchesOfOne: 8 },
  leastRate: { bytesPerSecond: 1_024, graceMs: 10_000 },
};
/** As many sockets as it takes: the places limit them, and nobody waits for one. */
const KEPT_OPEN = { keepAlive: true, scheduling: "lifo" } as const;
/** A client or a subgraph that passes nothing on for so long has left. */
const IDLE_MS = 30_000;
const LARGEST_BODY = 10 * 1024 * 1024;
const LONGEST_URL = 500;
const ADDRESS = /^\/documents\/[0-9a-f-]{36}\?/;
const ID = /[0-9a-f-]{36}/;
const ASKED_WITH = ["content-type", "content-encoding", "content-length"] as const;
const ANSWERED_WITH = [
  "content-type",
  "content-length",
  "content-disposition",
  "content-security-policy",
  "x-content-type-options",
  "cache-control",
] as const;

/**
 * Passes bytes between clients and the subgraph that keeps documents, as fast as the slower of the two, and holds none
 * of them. Whether an address may be used is the subgraph's to say, by its signature.
 */
export class Documents {
  readonly routes: Routes = { "/documents/": (exchange) => this.serve(exchange) };
  private readonly agent: HttpAgent;
  private readonly request: typeof request;
  private readonly places: TransferPlaces;

  /** The address is the subgraph's, without a path; null where no subgraph keeps documents. */
  constructor(
    private readonly url: URL | null,
    private readonly logger: Logger,
    private readonly limits: TransferLimits = LIMITS,
  ) {
    this.places = new TransferPlaces(limits.places);
    const isSecure = url?.protocol === "https:";
    this.agent = isSecure ? new HttpsAgent(KEPT_OPEN) : new HttpAgent(KEPT_OPEN);
    this.request = isSecure ? requestSecurely : request;
  }

  close(): void {
    this.agent.destroy();
  }

  private async serve(exchange: Exchange): Promise<void> {
    const failure = failureOf(exchange.request);
    if (failure !== null || this.url === null) await refuse(exchange, failure ?? "NOT_FOUND");
    else await this.passInPlace(exchange, this.url);
  }

  private async passInPlace(exchange: Exchange, url: URL): Promise<void> {
    const { method, url: path = "" } = exchange.request;
    const place = this.places.take(method, ID.exec(path)?.[0] ?? "");
    if (typeof place === "string") await refuse(exchange, place);
    else await this.pass(exchange, url).finally(place);
  }

  private async pass(exchange: Exchange, url: URL): Promise<void> {
    const sent = this.send(exchange, url);
    const answered = answerOf(sent);
    this.passBody(exchange, sent);
    const answer = await answered.catch((err: unknown) => {
      this.logger.warn({ requestId: exchange.requestId, err }, "documents do not answer");
      return null;
    });
    if (answer === null) await refuse(exchange, "UNAVAILABLE");
    else await passAnswer(answer, exchange).finally(this.hold(exchange));
  }

  /** The request outlives what it is passed to: its client is still to be answered. One that leaves takes both along. */
  private passBody(exchange: Exchange, sent: ClientRequest): void {
    const { request } = exchange;
    if (request.method !== "PUT") {
      sent.end();
      return;
    }
    const letGo = this.hold(exchange);
    request.once("end", letGo);
    request.once("close", () => {
      letGo();
      if (!request.complete) sent.destroy();
    });
    request.pipe(sent);
  }

  /** Who is too slow is cut off, and what it is passed to or from with it. */
  private hold({ request, requestId }: Exchange): () => void {
    return holdToRate(request.socket, this.limits.leastRate, () => {
      this.logger.warn({ requestId }, "a transfer was too slow");
      request.socket.destroy();
    });
  }

  private send({ request, requestId }: Exchange, { hostname, port, protocol }: URL): ClientRequest {
    const { method, url: path, headers } = request;
    const passed = method === "PUT" ? picked(headers, ASKED_WITH) : {};
    const sent = this.request({
      ...{ hostname, port, protocol, method, path },
      agent: this.agent,
      headers: { ...passed, "x-request-id": requestId },
    });
    sent.setTimeout(IDLE_MS, () => sent.destroy(new Error("Nothing has passed for too long")));
    return sent;
  }
}

/** What can be known to be wrong without the subgraph. */
function failureOf({ method, url = "", headers }: IncomingMessage): TransferFailure | null {
  if (url.length > LONGEST_URL || !ADDRESS.test(url)) return "NOT_FOUND";
  if (method === "GET") return null;
  return method === "PUT" ? failureOfBody(headers) : "METHOD_NOT_ALLOWED";
}

function failureOfBody(headers: IncomingMessage["headers"]): TransferFailure | null {
  const length = headers["content-length"];
  if (length === undefined) return "LENGTH_REQUIRED";
  return Number(length) > LARGEST_BODY ? "TOO_LARGE" : null;
}

async function refuse(exchange: Exchange, failure: TransferFailure): Promise<void> {
  await hearOut(exchange.request);
  const { body, ...head } = failureAnswer(failure);
  answer(exchange, head, body);
}

function answerOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once("response", resolve);
    sent.on("error", reject);
  });
}

/** An answer that breaks off breaks off for the client too, as does one whose client has left. */
async function passAnswer(answer: IncomingMessage, { response }: Exchange): Promise<void> {
  response.writeHead(answer.statusCode ?? 502, {
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    ...picked(answer.headers, ANSWERED_WITH),
  });
  await pipeline(answer, response).catch(() => response.destroy());
}

function picked(headers: IncomingMessage["headers"], names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}
