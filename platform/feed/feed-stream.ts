import { type FeedEvent } from "./feed-event";

/** What a stream needs of its feed. */
export interface Source {
  readonly closed: boolean;
  /** Events after a position in order, and the position up to which that is all of them. */
  read(after: bigint, subject: string | undefined): Promise<Stretch>;
  /** Calls back once, when there is something after the position or the feed is closed. Answers how to call it off. */
  whenBeyond(position: bigint, callback: () => void): () => void;
}
export interface Stretch {
  readonly events: readonly FeedEvent[];
  readonly upTo: bigint;
}
type Result = IteratorResult<FeedEvent, undefined>;

const NOTHING = () => undefined;

/**
 * The events after a position, in order, each once, and then live ones until it is returned or the feed closed.
 *
 * No async generator function: `return()` of one waits for the pending `next()`, and so for the next event.
 */
export class FeedStream implements AsyncGenerator<FeedEvent, undefined> {
  private stretch: readonly FeedEvent[] = [];
  private given = 0;
  private position = 0n;
  private ended = false;
  private interrupt: () => void = NOTHING;
  private turn: Promise<unknown>;

  constructor(
    private readonly source: Source,
    private readonly start: Promise<bigint>,
    private readonly subject: string | undefined,
  ) {
    this.turn = start.catch(NOTHING);
  }

  /** Resolves when the stream stands at its start; rejects when there is no resuming there. */
  async opened(): Promise<this> {
    await this.start;
    return this;
  }

  next(): Promise<Result> {
    const result = this.turn.then(() => this.advance());
    this.turn = result.catch(NOTHING);
    return result;
  }

  return(): Promise<Result> {
    this.ended = true;
    this.interrupt();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: Error): Promise<Result> {
    void this.return();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private async advance(): Promise<Result> {
    const start = await this.start;
    if (this.position < start) this.position = start;
    while (!this.ended && !this.source.closed) {
      const event = this.stretch[this.given];
      this.given += 1;
      if (event !== undefined) return { done: false, value: event };
      await this.fill();
    }
    return this.return();
  }

  private async fill(): Promise<void> {
    const { events, upTo } = await this.source.read(this.position, this.subject);
    this.stretch = events;
    this.given = 0;
    this.position = upTo;
    if (events.length === 0) await this.more();
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.source.whenBeyond(this.position, resolve);
      this.interrupt = () => {
        callOff();
        resolve();
      };
      if (this.ended) this.interrupt();
    });
  }
}
