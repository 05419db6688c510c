import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type DataSource } from "typeorm";
import { PLATFORM_TABLES } from "../../migrations/outbox";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { openDatabase } from "../database/database";
import { createLogger } from "../logger";
import { Feed } from "./feed";
import { type FeedEvent } from "./feed-event";
import { publish } from "./outbox";
import { streamOf } from "./stream";

const logger = createLogger({ part: "test", level: "silent" });

describe("Feed", () => {
  let home: TestDatabase;
  let database: DataSource;
  let feed: Feed;

  beforeAll(async () => {
    home = await createTestDatabase();
    await home.run(...PLATFORM_TABLES);
    database = await openDatabase({ url: home.url, entities: [], migrations: [] });
    feed = await Feed.open({ url: home.url, logger });
  });
  afterAll(async () => {
    await feed.close();
    await database.destroy();
    await home[Symbol.asyncDispose]();
  });

  /** Commits one event for each subject, in order. */
  async function commit(...subjects: readonly string[]): Promise<string[]> {
    const ids = [];
    for (const subject of subjects)
      ids.push(await database.transaction((manager) => publish(manager, { subject, event: {} })));
    return ids;
  }

  it("without a cursor gives only what is committed after the call", async () => {
    await commit("earlier");
    const stream = await feed.after(undefined).opened();
    await commit("later");
    await feed.step();

    const { value } = await stream.next();

    expect(value?.subject).toBe("later");
    await stream.return();
  });

  it("resumes exactly after a cursor", async () => {
    const cursor = await feed.headCursor();
    await commit("a", "b", "c");
    const [a] = await take(feed.after(cursor), 1);

    const rest = await take(feed.after(feed.cursorOf(a?.position ?? "")), 2);

    expect(rest.map(({ subject }) => subject)).toEqual(["b", "c"]);
  });

  it("gives one subject only when asked for one, live and from before", async () => {
    const cursor = await feed.headCursor();
    await commit("x", "y", "x");
    await feed.settle();
    const stream = feed.after(cursor, { subject: "x" });
    const before = await take(stream, 2, { keep: true });
    await commit("y", "x");

    const live = await take(stream, 1);

    expect([...before, ...live].map(({ subject }) => subject)).toEqual(["x", "x", "x"]);
  });

  it("delivers an event whose writer never stepped, by polling", async () => {
    const stream = await feed.after(undefined).opened();
    await commit("unannounced");

    const { value } = await stream.next();

    expect(value?.subject).toBe("unannounced");
    await stream.return();
  });

  it("reads page by page from far behind, and then live", async () => {
    const cursor = await feed.headCursor();
    await home.run(
      "insert into outbox (subject, event) select 'bulk', to_jsonb(n) from generate_series(1, 5000) n",
    );
    await feed.settle();

    const events = await take(feed.after(cursor), 5_000);

    expect(events.map(({ event }) => Number(event))).toEqual(
      Array.from({ length: 5_000 }, (_, n) => n + 1),
    );
  });

  it.each([
    ["another epoch", "0123456789abcdef:1", "CURSOR_EXPIRED"],
    ["no cursor at all", "tomorrow", "BAD_USER_INPUT"],
    ["a position that is no number", "0123456789abcdef:x", "BAD_USER_INPUT"],
    ["an empty text", "", "BAD_USER_INPUT"],
  ])("refuses %s by the call itself", (_, cursor, code) => {
    expect(() => feed.after(cursor)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a position beyond the head, which this feed cannot have given out", async () => {
    const beyond = feed.cursorOf(String(Number(await feed.settle()) + 1));

    const opening = feed.after(beyond).opened();

    await expect(opening).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  });

  it("takes the head itself, where there is nothing to read yet", async () => {
    const head = await feed.headCursor();

    const stream = await feed.after(head).opened();

    await expect(stream.return()).resolves.toEqual({ done: true, value: undefined });
  });

  it("refuses a cursor older than what is kept, and START with it", async () => {
    const [old, kept] = [await feed.settle(), (await commit("kept"), await feed.settle())];
    await home.run(`update feed_epoch set pruned_to = ${kept}`);

    const outcomes = await Promise.allSettled(
      ["START", feed.cursorOf(old), feed.cursorOf(kept)].map(async (cursor) => {
        const stream = await feed.after(cursor).opened();
        await stream.return();
      }),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    await home.run("update feed_epoch set pruned_to = 0");
  });

  it("ends a stream at once when it is returned while it waits", async () => {
    const stream = await feed.after(undefined).opened();
    const pending = stream.next();
    await pause(50);

    await stream.return();

    await expect(pending).resolves.toEqual({ done: true, value: undefined });
  });

  it("ends every stream when it is closed", async () => {
    const other = await Feed.open({ url: home.url, logger });
    const pending = (await other.after(undefined).opened()).next();

    await other.close();

    await expect(pending).resolves.toEqual({ done: true, value: undefined });
  });

  it("tells the positions of committed events", async () => {
    const ids = await commit("one", "two");

    const positions = await feed.positionsOf(ids);

    expect(Number(positions.get(ids[1] ?? ""))).toBe(Number(positions.get(ids[0] ?? "")) + 1);
  });

  it("waits two seconds for a position and no longer, when another process holds the sequencer", async () => {
    const holder = new Client({ connectionString: home.url });
    await holder.connect();
    await holder.query("select pg_advisory_lock(815)");
    const [id] = await commit("stuck");
    const begun = performance.now();

    const positions = await feed.positionsOf([id ?? ""]);

    expect(positions.size).toBe(0);
    expect(performance.now() - begun).toBeGreaterThan(1_900);
    expect(performance.now() - begun).toBeLessThan(3_500);
    await holder.end();
  });

  describe("streamOf", () => {
    it("refuses a bad cursor before there is a stream", async () => {
      const opening = streamOf(feed, { after: "tomorrow", toItem: ({ subject }) => subject });

      await expect(opening).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    });

    it("passes over what the subscriber may not see", async () => {
      const cursor = await feed.headCursor();
      await commit("theirs", "another's", "theirs");
      const toItem = ({ subject, position }: FeedEvent) =>
        Promise.resolve(subject === "theirs" ? position : null);

      const stream = await streamOf(feed, { after: cursor, toItem });
      const items = [(await stream.next()).value, (await stream.next()).value];

      const first = Number(feed.positionOf(cursor)) + 1;
      expect(items).toEqual([String(first), String(first + 2)]);
      await stream.return(undefined);
    });

    it("ends at once when it is returned while it waits", async () => {
      const stream = await streamOf(feed, { after: null, toItem: ({ id }) => id });
      const pending = stream.next();
      await pause(20);

      await stream.return(undefined);

      await expect(pending).resolves.toEqual({ done: true, value: undefined });
    });
  });
});

async function take(
  stream: AsyncGenerator<FeedEvent, undefined>,
  count: number,
  { keep = false } = {},
): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  while (events.length < count) {
    const result = await stream.next();
    if (result.done === true) break;
    events.push(result.value);
  }
  if (!keep) await stream.return(undefined);
  return events;
}
