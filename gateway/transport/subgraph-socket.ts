import { type FormattedExecutionResult, type GraphQLFormattedError } from "graphql";
import { type Client, createClient, type SubscribePayload } from "graphql-ws";
import WebSocket from "ws";
import { Inbox, type Stream, toStream } from "../stream";

const HANDSHAKE_MS = 5_000;
const PINGS = { everyMs: 12_000, answeredWithinMs: 5_000 };
/** Longer than it takes to close it here: a client that closes by itself would refuse whoever comes at that moment. */
const LINGER_MS = 50;
const LONGEST_MESSAGE = 32 * 1024 * 1024;

/**
 * One thing that came down a subscription; BROKEN when the socket went before the subgraph said that it is complete,
 * BEHIND when the reader let so much wait that no more is taken for it.
 */
export type Arrival = FormattedExecutionResult | "BROKEN" | "BEHIND";

interface Options {
  readonly url: string;
  /** Made when the socket opens, since a signature is good for seconds. */
  readonly params: () => Record<string, string>;
  /** When nobody reads from it any more, or it broke: it is not to be used again. */
  readonly onClosed: (socket: SubgraphSocket) => void;
  /** How soon it is noticed that the other end is gone without a word. */
  readonly pings?: typeof PINGS;
}

/** One graphql-ws socket to a subgraph, for one caller. It never reconnects: a client resumes by its cursor, and so loses nothing. */
export class SubgraphSocket {
  private readonly client: Client;
  private readonly readers = new Set<Inbox<Arrival>>();
  private readonly pings: typeof PINGS;
  private broken = false;
  private pongBy: NodeJS.Timeout | undefined;

  constructor(private readonly options: Options) {
    this.pings = options.pings ?? PINGS;
    this.client = createClient({
      url: options.url,
      webSocketImpl: PatientWebSocket,
      retryAttempts: 0,
      lazyCloseTimeout: LINGER_MS,
      keepAlive: this.pings.everyMs,
      connectionAckWaitTimeout: HANDSHAKE_MS,
      connectionParams: options.params,
      on: {
        ping: (received) => {
          if (!received) this.expectPong();
        },
        pong: (received) => {
          if (received) clearTimeout(this.pongBy);
        },
        closed: () => {
          this.retire();
        },
        error: () => {
          this.retire();
        },
      },
    });
  }

  subscribe(payload: SubscribePayload): Stream<Arrival> {
    const inbox = new Inbox<Arrival>(sizeOf);
    const finish = this.join(inbox);
    const leave = this.client.subscribe<FormattedExecutionResult["data"]>(payload, {
      next: (result) => {
        if (inbox.put(result as FormattedExecutionResult)) return;
        inbox.close("BEHIND");
        leave();
      },
      error: (error) => {
        inbox.close(isRefusal(error) ? { errors: error } : "BROKEN");
        finish();
      },
      complete: () => {
        if (this.broken) inbox.close("BROKEN");
        finish();
      },
    });
    return toStream({
      next: () => inbox.take(),
      end: () => {
        leave();
        finish();
      },
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.pongBy);
    await Promise.resolve(this.client.dispose()).catch(() => undefined);
  }

  /** Counts a reader in, and gives what counts it out again: the last one closes the socket. */
  private join(inbox: Inbox<Arrival>): () => void {
    this.readers.add(inbox);
    return () => {
      inbox.close();
      if (!this.readers.delete(inbox) || this.readers.size > 0) return;
      this.options.onClosed(this);
      void this.close();
    };
  }

  /** Disposed of at once: the client would open a socket again after a normal closure, and what happened meanwhile were lost. */
  private retire(): void {
    this.broken = true;
    this.options.onClosed(this);
    void this.close();
  }

  /** A socket whose other end is gone without a word looks open for minutes. */
  private expectPong(): void {
    this.pongBy = setTimeout(() => {
      this.client.terminate();
    }, this.pings.answeredWithinMs);
  }
}

/** As it came over the wire, about. */
function sizeOf(arrival: Arrival): number {
  return JSON.stringify(arrival).length;
}

/** A subgraph refuses an operation with a list of errors; anything else is about the socket. */
function isRefusal(error: unknown): error is readonly GraphQLFormattedError[] {
  return Array.isArray(error);
}

class PatientWebSocket extends WebSocket {
  constructor(address: string, protocols: string) {
    super(address, protocols, { handshakeTimeout: HANDSHAKE_MS, maxPayload: LONGEST_MESSAGE });
  }
}
