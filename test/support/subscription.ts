import { type FormattedExecutionResult } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

/** A live subscription over a WebSocket of its own. */
export interface Subscription<Data> {
  /** The next result; rejects when none comes in ten seconds. */
  next(): Promise<FormattedExecutionResult<Data>>;
  /** Lets go of the connection as a client does that goes away. */
  close(): Promise<void>;
}

interface Request {
  readonly url: string;
  readonly token: string | null;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const PATIENCE_MS = 10_000;

/** Subscribes as a frontend does: graphql-ws, the token in `connectionParams.authorization`. */
export function subscribe<Data = Record<string, unknown>>({
  url,
  token,
  query,
  variables,
}: Request): Subscription<Data> {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: true,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  const results = client.iterate<Data>({ query, ...(variables && { variables }) });
  return {
    async next() {
      const result = await withPatience(results.next());
      if (result.done === true) throw new Error("The subscription ended.");
      return result.value as FormattedExecutionResult<Data>;
    },
    async close() {
      await client.dispose();
    },
  };
}

function withPatience<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error("Nothing came in ten seconds."));
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}
