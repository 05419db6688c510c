import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as the carrier was sent it. */
export interface SmsRequest {
  readonly id: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/**
 * What a carrier does with a request. A status answers it, and takes the message when that is 2xx. TAKE_AND_FAIL
 * takes it and answers 500, TAKE_AND_CLOSE takes it and closes the socket; HANG never answers and CLOSE closes at
 * once, both without taking it. TWICE takes it and answers a second time, unasked.
 */
export type SmsBehaviour = number | "HANG" | "CLOSE" | "TAKE_AND_FAIL" | "TAKE_AND_CLOSE" | "TWICE";

/** A carrier that honours idempotency keys: it delivers a message of one id once, however often it is sent. */
export interface TestSmsCarrier extends AsyncDisposable {
  readonly url: string;
  readonly requests: SmsRequest[];
  /** The ids of the messages that it delivered, in order. */
  readonly delivered: string[];
  /** What it does with the next requests; it takes every message until it is told. */
  behave(how: (request: SmsRequest, place: number) => SmsBehaviour): void;
}

/** Opens one on a free port. */
export async function serveSmsCarrier(): Promise<TestSmsCarrier> {
  const requests: SmsRequest[] = [];
  const delivered: string[] = [];
  let behaviour: (request: SmsRequest, place: number) => SmsBehaviour = () => 202;
  const server = createServer((incoming, response) => {
    void read(incoming).then((request) => {
      requests.push(request);
      const how = behaviour(request, requests.length - 1);
      if (takes(how) && !delivered.includes(request.id)) delivered.push(request.id);
      answer(response, how);
    }, ignored);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    requests,
    delivered,
    behave(how) {
      behaviour = how;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(incoming: IncomingMessage): Promise<SmsRequest> {
  const body = await text(incoming);
  return { id: String(incoming.headers["idempotency-key"]), headers: incoming.headers, body };
}

function takes(how: SmsBehaviour): boolean {
  return typeof how === "number" ? how >= 200 && how < 300 : !["HANG", "CLOSE"].includes(how);
}

function answer(response: ServerResponse, how: SmsBehaviour): void {
  if (how === "HANG") return;
  if (how === "CLOSE" || how === "TAKE_AND_CLOSE") response.socket?.destroy();
  else reply(response, how);
}

function reply(response: ServerResponse, how: number | "TAKE_AND_FAIL" | "TWICE"): void {
  const { socket } = response;
  response.writeHead(statusOf(how), { location: "http://127.0.0.1:9/elsewhere" }).end("{}");
  if (how === "TWICE") socket?.write(AGAIN);
}

const AGAIN = "HTTP/1.1 500 Again\r\ncontent-length: 0\r\n\r\n";

function statusOf(how: SmsBehaviour): number {
  if (typeof how === "number") return how;
  return how === "TWICE" ? 202 : 500;
}

function ignored(): void {
  // A request that broke off before it was read.
}
