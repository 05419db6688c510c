import { type Source, type Stretch } from "./feed-stream";
import { type FeedTable, PAGE } from "./feed-table";
import { type Tail } from "./tail";

/**
 * Where all streams of a process read. One query brings what is new for all of them; a stream that is further
 * behind than the tail reaches reads pages of its own until it has caught up.
 */
export class LiveTail implements Source {
  private readonly waiting = new Map<() => void, bigint>();
  private ended = false;

  constructor(
    private readonly table: Pick<FeedTable, "read">,
    private readonly tail: Tail,
  ) {}

  get closed(): boolean {
    return this.ended;
  }

  /** Reads what has got a position since the last time, and wakes whoever waits for it. */
  async advance(): Promise<void> {
    let events;
    do {
      events = await this.table.read(this.tail.position);
      this.tail.push(events);
      this.wake();
    } while (events.length === PAGE && !this.ended);
  }

  /** In a page that is not full is all that there was; what has come since lies beyond the head as it was before. */
  async read(after: bigint, subject: string | undefined): Promise<Stretch> {
    const head = this.tail.position;
    const recent = this.tail.after(after);
    if (recent !== null) {
      const events = recent.filter((event) => subject === undefined || event.subject === subject);
      return { events, upTo: later(after, head) };
    }
    const events = await this.table.read(after, subject);
    const last = BigInt(events.at(-1)?.position ?? after);
    return { events, upTo: events.length === PAGE ? last : later(last, head) };
  }

  whenBeyond(position: bigint, callback: () => void): () => void {
    if (this.isBeyond(position)) callback();
    else this.waiting.set(callback, position);
    return () => this.waiting.delete(callback);
  }

  /** Ends every stream. */
  close(): void {
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const [callback, position] of this.waiting) {
      if (!this.isBeyond(position)) continue;
      this.waiting.delete(callback);
      callback();
    }
  }

  private isBeyond(position: bigint): boolean {
    return this.ended || this.tail.position > position;
  }
}

function later(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
