import { watchStream, Inbox, mapStream, type Stream, toStream } from "./stream";

/** A stream fed by hand, and whether it was ended. */
function feed() {
  const inbox = new Inbox<number>();
  let ended = 0;
  const stream = toStream({
    next: () => inbox.take(),
    end() {
      ended += 1;
      inbox.close();
    },
  });
  return { inbox, stream, ended: () => ended };
}

async function all<Value>(stream: Stream<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

describe("a stream", () => {
  it("hands out what came, in its order, and ends once", async () => {
    const { inbox, stream, ended } = feed();
    for (const value of [0, 1, 2]) inbox.put(value);
    inbox.close();

    expect(await all(stream)).toEqual([0, 1, 2]);
    expect(ended()).toBe(1);
  });

  it("ends at once when its reader leaves while it waits", async () => {
    const { stream, ended } = feed();
    const waiting = stream.next();

    await stream.return();

    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(ended()).toBe(1);
  });

  it("takes nothing any more once it has ended", async () => {
    const { inbox, stream } = feed();
    await stream.return();
    inbox.put(1);

    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});

describe("a mapped stream", () => {
  it("turns each value, and ends with what it is made of", async () => {
    const { inbox, stream } = feed();
    for (const value of [1, 2]) inbox.put(value);
    inbox.close();

    expect(await all(mapStream(stream, (value) => Promise.resolve(value * 10)))).toEqual([10, 20]);
  });

  it("ends what it is made of when its reader leaves while it waits", async () => {
    const { stream, ended } = feed();
    const mapped = mapStream(stream, (value) => Promise.resolve(value));
    const waiting = mapped.next();

    await mapped.return();

    expect((await waiting).done).toBe(true);
    expect(ended()).toBe(1);
  });
});

describe("a stream that breaks", () => {
  it("has what was thrown as its last value", async () => {
    const { inbox, stream } = feed();
    for (const value of [1, 2, 3]) inbox.put(value);
    const breaking = mapStream(stream, (value) =>
      value === 2 ? Promise.reject(new Error("broke")) : Promise.resolve(String(value)),
    );

    const onEnd = jest.fn();
    const toLast = (error: unknown) => (error as Error).message;

    expect(await all(watchStream(breaking, { toLast, onEnd }))).toEqual(["1", "broke"]);
    expect(onEnd.mock.calls).toEqual([[1]]);
  });
});

describe("an inbox", () => {
  it("takes no more than its reader may be behind, hands that out, and then its last value", async () => {
    const inbox = new Inbox<number>();
    const taken = Array.from({ length: 1_001 }, (_, value) => inbox.put(value));

    inbox.close(-1);

    expect(taken.filter((isTaken) => !isTaken)).toHaveLength(1);
    const values = await all(toStream({ next: () => inbox.take(), end: () => undefined }));
    expect(values).toHaveLength(1_001);
    expect(values.slice(-2)).toEqual([999, -1]);
  });

  it("takes no more once what waits is too heavy, and again when it was read", async () => {
    const inbox = new Inbox<string>((text) => text.length);
    const heavy = "x".repeat(2 * 1024 * 1024);
    for (let count = 0; count < 3; count += 1) inbox.put(heavy);

    const full = inbox.put("more");
    await inbox.take();
    await inbox.take();

    expect([full, inbox.put("more")]).toEqual([false, true]);
  });

  it("never fills for a reader that keeps up", async () => {
    const inbox = new Inbox<number>(() => Number.POSITIVE_INFINITY);
    let taken = 0;
    for (let value = 0; value < 3_000; value += 1) {
      if (inbox.put(value)) taken += 1;
      await inbox.take();
    }

    expect(taken).toBe(3_000);
  });
});
