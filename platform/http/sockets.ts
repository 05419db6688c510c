import { type Server } from "node:http";
import { type Context } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { type Gate } from "./gate";
import { SocketOperations } from "./socket-operations";
import { type SubgraphOptions } from "./subgraph-options";

/** Twice what the gateway takes of a client: what it plans may be longer than what was asked. */
const LARGEST_MESSAGE = 2 * 1024 * 1024;
const GOODBYE_MS = 1_000;
const PING_MS = 15_000;

/** The WebSockets of one server. */
export interface Sockets {
  close(): Promise<void>;
}

/** graphql-ws beside the HTTP server, closed to whoever is not signed for in `connectionParams`. */
export function serveSockets(server: Server, subgraph: SubgraphOptions, gate: Gate): Sockets {
  const sockets = new WebSocketServer({ server, path: "/graphql", maxPayload: LARGEST_MESSAGE });
  const connections = new WeakMap<Context, SocketOperations>();
  const operationsOf = (context: Context) => connections.get(context) ?? neverConnected();
  const serving = useServer(
    {
      onConnect(context) {
        const admission = gate.admit(context.connectionParams ?? {}, "");
        if (admission === null) return false;
        connections.set(context, new SocketOperations(subgraph, gate, admission));
        return true;
      },
      onSubscribe: (context, _, payload) => operationsOf(context).begin(payload),
      onNext: (...[context, , , , result]) => operationsOf(context).masked(result),
      onError: (context, _id, _payload, errors) => operationsOf(context).maskedErrors(errors),
    },
    sockets,
    PING_MS,
  );
  return {
    async close() {
      const impatience = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, GOODBYE_MS);
      await serving.dispose();
      clearTimeout(impatience);
    },
  };
}

function neverConnected(): never {
  throw new Error("An operation on a connection that was not admitted");
}
