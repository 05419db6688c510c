import { setTimeout as pause } from "node:timers/promises";
import { type Logger } from "../logger";
import { Coalesced } from "./coalesced";
import { cursorOf, type Epoch, expired, positionIn } from "./cursor";
import { FeedStream } from "./feed-stream";
import { FeedTable } from "./feed-table";
import { Listener } from "./listener";
import { LiveTail } from "./live-tail";
import { Tail } from "./tail";

const POLL_MS = 250;
const POSITION_WITHIN_MS = 2_000;

interface FeedOptions {
  readonly url: string;
  readonly logger: Logger;
}

/**
 * The events of one database in the order of their positions: none missed, none twice, over any number of processes.
 *
 * Writers leave the position of an event null; the sequencer gives positions to what is committed, one process
 * at a time. Readers are woken by NOTIFY and also poll, so that a lost wake-up costs a quarter of a second and
 * never an event.
 */
export class Feed {
  private readonly sequencer = new Coalesced(() => this.assign());
  private readonly reader = new Coalesced(() => this.live.advance());
  private readonly listener: Listener;
  private readonly poll: NodeJS.Timeout;
  private readonly logger: Logger;
  private closed = false;
  private failing = false;

  private constructor(
    private readonly table: FeedTable,
    private readonly epoch: Epoch,
    private readonly live: LiveTail,
    { url, logger }: FeedOptions,
  ) {
    this.logger = logger;
    this.listener = new Listener(url, logger, () => void this.attempt(() => this.reader.run()));
    this.poll = setInterval(() => void this.attempt(() => this.catchUp()), POLL_MS);
  }

  static async open(options: FeedOptions): Promise<Feed> {
    const table = new FeedTable(options.url, options.logger);
    const epoch = await table.epoch();
    const live = new LiveTail(table, new Tail(await table.head()));
    const feed = new Feed(table, epoch, live, options);
    await feed.listener.open();
    return feed;
  }

  /** Gives positions to everything committed before the call. Made for after a commit, so it never fails: polling makes up for it. */
  async step(): Promise<void> {
    await this.attempt(() => this.sequencer.run());
  }

  /** Everything committed before the call has a position once this resolves; answers the highest. */
  async settle(): Promise<string> {
    await this.sequencer.run();
    return String(await this.table.head());
  }

  /** The cursor after everything committed before the call. Take it before reading the list that it goes with. */
  async headCursor(): Promise<string> {
    return this.cursorOf(await this.settle());
  }

  cursorOf(position: string): string {
    return cursorOf(this.epoch, position);
  }

  /** BAD_USER_INPUT when the text is no cursor, CURSOR_EXPIRED when it is none of this feed's life. */
  positionOf(cursor: string): string {
    return String(positionIn(this.epoch, cursor));
  }

  /**
   * Every event after the cursor and then live ones; without a cursor only live ones. What `positionOf` refuses is
   * refused by the call; that the cursor lies beyond the head, or is no longer kept, by `opened()` and the first `next()`.
   */
  after(cursor: string | undefined, { subject }: { readonly subject?: string } = {}): FeedStream {
    if (cursor !== undefined) this.positionOf(cursor);
    return new FeedStream(this.live, this.startOf(cursor), subject);
  }

  /** The positions of committed events; waits, at most two seconds, until each has one. */
  async positionsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const patience = pause(POSITION_WITHIN_MS, "over", { ref: false });
    let found = await this.table.positionsOf(ids);
    let over: unknown = this.closed;
    while (over !== "over" && [...found.values()].includes(null)) {
      over = await Promise.race([this.step(), patience]);
      found = await this.table.positionsOf(ids);
    }
    return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
  }

  /** Ends every stream, and resolves when nothing of the feed runs any more. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.poll);
    this.live.close();
    await this.listener.close();
    await Promise.all([this.sequencer.idle(), this.reader.idle()]);
    await this.table.close();
  }

  private async startOf(cursor: string | undefined): Promise<bigint> {
    if (cursor === undefined) return BigInt(await this.settle());
    const position = positionIn(await this.table.epoch(), cursor);
    if (position > (await this.table.head())) throw expired("beyond the head");
    return position;
  }

  private async assign(): Promise<void> {
    while (!this.closed && (await this.table.assign()));
  }

  private async catchUp(): Promise<void> {
    await this.sequencer.run();
    await this.reader.run();
  }

  /** A database that is away is away for a while: said once, and tried again with the next poll. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      if (!this.closed) await work();
      if (this.failing) this.logger.info("feed reads again");
      this.failing = false;
    } catch (err) {
      if (!this.failing) this.logger.warn({ err }, "feed cannot read, and keeps trying");
      this.failing = true;
    }
  }
}
