import { randomUUID } from "node:crypto";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { type ProviderPeer } from "../door";
import { type ServiceClient } from "../service-client";
import { readReportedTicket, REPORTED_FIELDS } from "./read-reported-ticket";
import { type ReportedChange } from "./take-in-change";

const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
const CONNECTED_WITHIN_MS = 5_000;

/** A peer that takes the connection and says nothing is no peer. */
class ImpatientSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { handshakeTimeout: CONNECTED_WITHIN_MS });
    // The client stops listening to a socket that it gives up, and an error that nobody hears ends the process.
    this.on("error", () => undefined);
  }
}

interface Told {
  readonly change: { readonly cursor: string };
  readonly ticket: unknown;
}

/** One connection to a provider's feed. It does not come back by itself: its reader goes on from its own cursor. */
export class TicketFeed {
  private readonly client: Client;
  private isConnected = false;
  private pongDue: NodeJS.Timeout | undefined;

  constructor(
    private readonly peer: ProviderPeer,
    services: ServiceClient,
    onConnected: () => void,
  ) {
    const requestId = randomUUID();
    this.client = createClient({
      url: addressOf(peer),
      webSocketImpl: ImpatientSocket,
      connectionAckWaitTimeout: CONNECTED_WITHIN_MS,
      retryAttempts: 0,
      keepAlive: PING_EVERY_MS,
      connectionParams: () =>
        services.headersFor(peer, { operation: "subscription", requestId, body: "" }),
      on: {
        connected: () => {
          this.isConnected = true;
          onConnected();
        },
        ping: (received) => {
          if (!received) this.expectPong();
        },
        pong: () => {
          clearTimeout(this.pongDue);
        },
      },
    });
  }

  /** Every change after the cursor. Throws what the provider refuses with, and when the connection is lost. */
  async *after(cursor: string): AsyncGenerator<ReportedChange, void> {
    const field = `${lowerFirst(this.peer.ticketType)}Changed`;
    const query = `subscription ($after: String) {
      ${field}(after: $after) { change { cursor } ticket { ${REPORTED_FIELDS} } }
    }`;
    const results = this.client.iterate<Record<string, Told>>({
      query,
      variables: { after: cursor },
    });
    for await (const { data, errors } of results) {
      const told = data?.[field];
      if (errors || !told) throw new Error("the feed told of a change in part", { cause: errors });
      const ticket = readReportedTicket(this.peer.code, told.ticket);
      yield { ticket, cursor: told.change.cursor };
    }
  }

  /** Ends the connection, whatever has become of it; one that is not there yet is not waited for. Never rejects. */
  async close(): Promise<void> {
    clearTimeout(this.pongDue);
    if (!this.isConnected) this.client.terminate();
    try {
      await this.client.dispose();
    } catch {
      // A connection that failed meanwhile has told its reader why, and nothing of it is left to close.
    }
  }

  /** A peer that vanished without a word would otherwise be listened to for hours. */
  private expectPong(): void {
    clearTimeout(this.pongDue);
    this.pongDue = setTimeout(() => {
      this.client.terminate();
    }, PONG_WITHIN_MS);
  }
}

/** Throws for what can be no address, which the client would lose as a rejection that nobody handles. */
function addressOf({ url }: ProviderPeer): string {
  const address = new URL(`${url.replace(/^http/, "ws")}/graphql`);
  address.hash = "";
  return address.href;
}

/** The provider's operations are named for the type of its tickets: `EtimadTicket`, `etimadTicketChanged`. */
function lowerFirst(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
