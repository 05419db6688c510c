import { type Feed } from "./feed";
import { type FeedEvent } from "./feed-event";

/** What a subscription asks of a feed. */
export interface StreamRequest<Item> {
  /** The cursor to resume after; none means live events only. */
  readonly after: string | null | undefined;
  readonly subject?: string | undefined;
  /** What the subscriber gets of an event, or null when it is not theirs to see and is passed over. */
  readonly toItem: (event: FeedEvent) => Item | null | Promise<Item | null>;
}

/** The stream of a subscription resolver. A cursor that cannot be resumed is refused before there is a stream. */
export async function streamOf<Item>(
  feed: Feed,
  { after, subject, toItem }: StreamRequest<Item>,
): Promise<AsyncGenerator<Item, undefined>> {
  const events = feed.after(after ?? undefined, subject === undefined ? {} : { subject });
  return new MappedStream(await events.opened(), toItem);
}

/** As for FeedStream, no async generator function: it ends at once, also while it waits for an event. */
class MappedStream<Item> implements AsyncGenerator<Item, undefined> {
  constructor(
    private readonly events: AsyncGenerator<FeedEvent, undefined>,
    private readonly toItem: StreamRequest<Item>["toItem"],
  ) {}

  async next(): Promise<IteratorResult<Item, undefined>> {
    for (;;) {
      const result = await this.events.next();
      if (result.done === true) return result;
      const item = await this.toItem(result.value);
      if (item !== null) return { done: false, value: item };
    }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    await this.events.return(undefined);
    return { done: true, value: undefined };
  }

  async throw(error: Error): Promise<IteratorResult<Item, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
