import { type FeedEvent } from "./feed-event";

const KEPT = 2_000;

/** The latest events of a feed without a gap, read once for all streams of the process. */
export class Tail {
  private events: FeedEvent[] = [];
  private head: bigint;
  /** The tail has every event after this position. */
  private from: bigint;

  constructor(head: bigint) {
    this.head = head;
    this.from = head;
  }

  /** The position of the last event read. */
  get position(): bigint {
    return this.head;
  }

  /** Takes what follows the head, in order. */
  push(events: readonly FeedEvent[]): void {
    const last = events.at(-1);
    if (last === undefined) return;
    this.events.push(...events);
    this.head = BigInt(last.position);
    const dropped = this.events.splice(0, Math.max(0, this.events.length - KEPT)).at(-1);
    if (dropped !== undefined) this.from = BigInt(dropped.position);
  }

  /** What came after a position, or null when the tail does not reach back to it. */
  after(position: bigint): readonly FeedEvent[] | null {
    if (position < this.from) return null;
    const first = this.events.findLastIndex((event) => BigInt(event.position) <= position) + 1;
    return this.events.slice(first);
  }
}
