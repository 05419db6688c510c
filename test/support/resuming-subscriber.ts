import { setTimeout as pause } from "node:timers/promises";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";

/** One event with the cursor that resumes after it. */
export interface Seen {
  readonly cursor: string;
  readonly number: string;
}

interface Options {
  readonly url: string;
  readonly token: string;
  /** A subscription with the variable `$after`. */
  readonly query: string;
  readonly toSeen: (data: Record<string, unknown>) => Seen;
  /** How many of its connections are cut at random; the last one stays. */
  readonly cuts: number;
}

const LONGEST_CONNECTION_MS = 250;
const AGAIN_AFTER_MS = 50;

/** A frontend on a bad line: it is cut at random, comes back, and resumes by its last cursor. */
export class ResumingSubscriber {
  readonly seen: Seen[] = [];
  cut = 0;
  private stopped = false;
  private client: Client | null = null;
  private readonly running: Promise<void>;

  constructor(private readonly options: Options) {
    this.running = this.run();
  }

  /** Resolves once `count` events were seen and every cut was made; gives up after `patienceMs`. */
  async sees(count: number, patienceMs: number): Promise<void> {
    const until = Date.now() + patienceMs;
    while (this.seen.length < count || this.cut < this.options.cuts) {
      if (Date.now() > until) throw new Error(`${this.seen.length} of ${count}, ${this.cut} cuts`);
      await pause(20);
    }
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.client?.dispose();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const client = this.connect();
      await this.read(client).catch(() => undefined);
      await client.dispose();
      await pause(AGAIN_AFTER_MS);
    }
  }

  private connect(): Client {
    const { url, token } = this.options;
    this.client = createClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: {
        opened: (socket) => {
          this.cutLater(socket as WebSocket);
        },
      },
    });
    return this.client;
  }

  /** As a line is lost: no closing handshake. */
  private cutLater(socket: WebSocket): void {
    if (this.cut >= this.options.cuts) return;
    setTimeout(() => {
      if (socket.readyState !== WebSocket.OPEN) return;
      this.cut += 1;
      socket.terminate();
    }, Math.random() * LONGEST_CONNECTION_MS);
  }

  private async read(client: Client): Promise<void> {
    const { query, toSeen } = this.options;
    const after = this.seen.at(-1)?.cursor ?? "START";
    const events = client.iterate({ query, variables: { after } });
    for await (const { data, errors } of events) {
      if (errors !== undefined || !data) return;
      this.seen.push(toSeen(data));
    }
  }
}
