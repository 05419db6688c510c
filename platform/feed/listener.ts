import { Client } from "pg";
import { type Logger } from "../logger";
import { CHANNEL } from "./feed-table";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * The one connection of a process that listens for NOTIFY. It may be lost at any time, and comes back by itself;
 * a wake-up missed meanwhile is made up for by polling.
 */
export class Listener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE_MS;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly onWake: () => void,
  ) {}

  /** Resolves after the first attempt, whether it went well or not. */
  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: "feed",
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on("notification", this.onWake);
    client.on("error", () => {
      this.lost(client);
    });
    client.on("end", () => {
      this.lost(client);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.pause = FIRST_PAUSE_MS;
      this.onWake();
    } catch {
      this.lost(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** A broken connection tells of it more than once. */
  private lost(client: Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.logger.warn({ againInMs: this.pause }, "feed polls: its listening connection is lost");
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
