/** What a subscription is made of: results one by one, and a way to end it from either side. */
export type Stream<Value> = AsyncGenerator<Value, void, void>;

interface Source<Value> {
  /** The next value, or null when there are no more. */
  next(): Promise<Value | null>;
  /** Called once, whoever ends it. */
  end(): void;
}

/**
 * A stream that ends at once when its reader leaves, also while it waits for the next value: an `async function*`
 * would hear of it only after that value, and keep what is upstream open until then.
 */
export function toStream<Value>(source: Source<Value>): Stream<Value> {
  let over = false;
  const finish = (): Promise<IteratorResult<Value, void>> => {
    if (!over) {
      over = true;
      source.end();
    }
    return Promise.resolve({ done: true, value: undefined });
  };
  const stream: Stream<Value> = {
    async next() {
      const value = over ? null : await source.next();
      return over || value === null ? finish() : { done: false, value };
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => stream,
    async [Symbol.asyncDispose]() {
      await finish();
    },
  };
  return stream;
}

/** Each value of a stream turned into another; ends with it, and it with this. */
export function mapStream<From, To>(
  source: Stream<From>,
  turn: (value: From) => Promise<To>,
): Stream<To> {
  return toStream({
    async next() {
      const { done, value } = await source.next();
      return done === true || value === undefined ? null : turn(value);
    },
    end: () => void source.return(),
  });
}

interface Watcher<Value> {
  readonly toLast: (error: unknown) => Value;
  readonly onEnd: (count: number) => void;
}

/** The same stream, except that what is thrown in it becomes its last value, and that its end is told with how much it had. */
export function watchStream<Value>(
  source: Stream<Value>,
  { toLast, onEnd }: Watcher<Value>,
): Stream<Value> {
  let count = 0;
  let broken = false;
  return toStream({
    async next() {
      if (broken) return null;
      try {
        const { done, value } = await source.next();
        if (done === true) return null;
        count += 1;
        return value;
      } catch (error) {
        broken = true;
        return toLast(error);
      }
    },
    end() {
      onEnd(count);
      void source.return();
    },
  });
}

/** How far a reader may be behind: in values, and in what they weigh. */
const MOST_WAITING = 1_000;
const HEAVIEST_WAITING = 4 * 1024 * 1024;

interface Waiting<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** Values kept in the order in which they came, for one reader, and no more than it may be behind. */
export class Inbox<Value> {
  private readonly waiting: Waiting<Value>[] = [];
  private weight = 0;
  private closed = false;
  private wake: () => void = () => undefined;

  /** Only what has to wait behind another is weighed. */
  constructor(private readonly weigh: (value: Value) => number = () => 0) {}

  /** False, and the value is not taken, when too much waits already. */
  put(value: Value): boolean {
    if (this.closed) return true;
    if (this.waiting.length >= MOST_WAITING || this.weight >= HEAVIEST_WAITING) return false;
    this.add(value, this.waiting.length === 0 ? 0 : this.weigh(value));
    return true;
  }

  /** What came before is still handed out, and after it the last value if there is one; what comes later is not taken. */
  close(last?: Value): void {
    if (!this.closed && last !== undefined) this.add(last, 0);
    this.closed = true;
    this.wake();
  }

  /** The oldest value, once there is one; null when there will be none. */
  async take(): Promise<Value | null> {
    while (this.waiting.length === 0 && !this.closed)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    const oldest = this.waiting.shift();
    if (oldest === undefined) return null;
    this.weight -= oldest.weight;
    return oldest.value;
  }

  private add(value: Value, weight: number): void {
    this.waiting.push({ value, weight });
    this.weight += weight;
    this.wake();
  }
}
