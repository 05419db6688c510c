import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type Server } from "node:http";
import { type ExecutionArgs } from "graphql";
import { CloseCode, handleProtocols, makeServer, type Server as Protocol } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import { type Logger } from "../../platform/logger";
import { operationIn, toArgs } from "./admitted";
import { type Intake } from "./intake";

const LONGEST_MESSAGE = 1024 * 1024;
/** More often than any proxy on the way gives an idle connection up. */
const PING_EVERY_MS = 12_000;
const GRACE_MS = 1_000;
const GOING_AWAY = 1001;

/** The sockets that are open, and how to end them. */
export interface WebSockets {
  close(): Promise<void>;
}

/**
 * Any operation over a WebSocket, as graphql-ws has it. A bad token is told to every operation rather than by closing
 * the socket, so that the client reads the same UNAUTHENTICATED as over HTTP, also when the token expires meanwhile.
 */
export function serveWebSockets(server: Server, intake: Intake, logger: Logger): WebSockets {
  const protocol = protocolOf(intake);
  const sockets = new WebSocketServer({
    server,
    path: "/graphql",
    maxPayload: LONGEST_MESSAGE,
    handleProtocols: (offered) => handleProtocols(offered),
  });
  sockets.on("connection", (socket) => {
    serve(socket, protocol, logger);
  });
  return { close: () => close(sockets) };
}

function protocolOf(intake: Intake): Protocol {
  return makeServer({
    onSubscribe: async ({ connectionParams: params }, _id, payload) => {
      const { operation, errors } = await intake.admit({
        ...payload,
        authorization: toAuthorization(params?.["authorization"] ?? params?.["Authorization"]),
        requestId: randomUUID(),
      });
      return operation === null ? errors : toArgs(intake.api, operation);
    },
    execute: (args: ExecutionArgs) => intake.execute(operationIn(args)),
    subscribe: (args: ExecutionArgs) => intake.subscribe(operationIn(args)),
  });
}

/** As a header would have it. A bare token is one, too: who writes connection parameters often leaves out the scheme. */
function toAuthorization(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== "string") return "not a token";
  return given.includes(" ") ? given : `Bearer ${given}`;
}

function serve(socket: WebSocket, protocol: Protocol, logger: Logger): void {
  const fail = (err: unknown) => {
    logger.error({ err }, "fault in a WebSocket");
    socket.close(CloseCode.InternalServerError, "Internal server error");
  };
  const onClosed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (message) => send(socket, message),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (take) => {
        socket.on("message", (message: Buffer) => void take(message.toString()).catch(fail));
      },
    },
    undefined,
  );
  const stopPinging = keepAlive(socket);
  // What a client does wrong, or that it is gone, closes the socket; there is nobody left to tell.
  socket.on("error", () => undefined);
  socket.on("close", (code, reason) => {
    stopPinging();
    onClosed(code, reason.toString()).catch(fail);
  });
}

/** Resolves also when the client is gone: then the socket closes, and that ends everything on it. */
function send(socket: WebSocket, message: string): Promise<void> {
  return new Promise((resolve) => {
    socket.send(message, () => {
      resolve();
    });
  });
}

/** A client that does not answer a ping before the next one is gone. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) socket.terminate();
    answered = false;
    socket.ping();
  }, PING_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}

/** 1001 to everybody; whoever does not answer to that is cut off. */
async function close(sockets: WebSocketServer): Promise<void> {
  const clients = [...sockets.clients];
  for (const client of clients) client.close(GOING_AWAY, "Going away");
  const timer = setTimeout(() => {
    for (const client of clients) client.terminate();
  }, GRACE_MS);
  const closed = once(sockets, "close");
  sockets.close();
  await closed;
  clearTimeout(timer);
}
