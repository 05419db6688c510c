import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { type DataSource, type EntityManager } from "typeorm";
import { PLATFORM_TABLES } from "../../migrations/outbox";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { openDatabase } from "../database/database";
import { createLogger } from "../logger";
import { Feed } from "./feed";
import { type FeedEvent } from "./feed-event";
import { publish } from "./outbox";

const logger = createLogger({ part: "test", level: "silent" });
const WRITERS = 12;
const EVENTS = 5_000;
const SUBJECTS = 40;
const ROLLED_BACK = 0.05;
const CUTS = 20;
const END = "end";

/** What a reader has seen of an event. */
interface Seen {
  readonly id: string;
  readonly subject: string;
  readonly version: number;
}

/** A process, so far as its feed goes; `feed` is another one after a restart. */
interface Process {
  feed: Feed;
}

describe("a feed under 12 concurrent writers", () => {
  let home: TestDatabase;
  let database: DataSource;
  let written: readonly Seen[];
  let whole: readonly Seen[];
  let pieced: { readonly seen: readonly Seen[]; readonly cuts: number };
  let naive: readonly Seen[];

  beforeAll(async () => {
    home = await createTestDatabase();
    await home.run(
      ...PLATFORM_TABLES,
      "create table subject (id text primary key, version int not null default 0)",
      `insert into subject select 's' || n from generate_series(1, ${SUBJECTS}) n`,
    );
    database = await openDatabase({
      url: home.url,
      entities: [],
      migrations: [],
      poolSize: WRITERS,
    });
    const [first, second] = [await openFeed(home.url), await openFeed(home.url)];
    const control = readNaively(home.url);
    const reading = readAll(first.feed);
    const piecing = readInPieces(second, home.url);
    written = await writeAll(database, [first, second]);
    await database.transaction((manager) => publish(manager, { subject: END, event: {} }));
    whole = await reading;
    pieced = await piecing;
    naive = await control.stop();
    await Promise.all([first.feed.close(), second.feed.close()]);
  }, 120_000);

  afterAll(async () => {
    await database.destroy();
    await home[Symbol.asyncDispose]();
  });

  it("gives every committed event to a reader, each once, and none that was rolled back", () => {
    expect(written).toHaveLength(EVENTS);
    expect(idsOf(whole)).toEqual(idsOf(written));
  });

  it("gives the events of a subject in the order of its changes", () => {
    expect(outOfOrder(whole)).toEqual([]);
  });

  it("gives exactly the same to a subscriber cut off 20 times, over a restart of its process", () => {
    expect(pieced.cuts).toBeGreaterThanOrEqual(CUTS);
    expect(pieced.seen).toEqual(whole);
  });

  it("is needed: a reader of `id > last` at the same time misses some", () => {
    expect(new Set(idsOf(naive)).size).toBeLessThan(EVENTS);
  });
});

async function openFeed(url: string): Promise<Process> {
  return { feed: await Feed.open({ url, logger }) };
}

async function writeAll(database: DataSource, processes: readonly Process[]): Promise<Seen[]> {
  const written: Seen[] = [];
  let begun = 0;
  const writer = async (process: Process) => {
    while (begun < EVENTS) {
      begun += 1;
      written.push(await writeUntilCommitted(database));
      await process.feed.step();
    }
  };
  const halves = Array<readonly Process[]>(WRITERS / processes.length).fill(processes);
  await Promise.all(halves.flat().map(writer));
  return written;
}

async function writeUntilCommitted(database: DataSource): Promise<Seen> {
  const rollback = new Error("rolled back on purpose");
  try {
    return await database.transaction(async (manager) => {
      const seen = await change(manager, `s${String(1 + Math.floor(Math.random() * SUBJECTS))}`);
      await pause(Math.random() < 0.02 ? 30 : Math.random() * 5);
      if (Math.random() < ROLLED_BACK) throw rollback;
      return seen;
    });
  } catch (error) {
    if (error !== rollback) throw error;
    return writeUntilCommitted(database);
  }
}

/** The row's lock is held from here to the commit, so the versions of a subject are its order. */
async function change(manager: EntityManager, subject: string): Promise<Seen> {
  const [[row]]: [[{ version: number }]] = await manager.query(
    "update subject set version = version + 1 where id = $1 returning version",
    [subject],
  );
  const id = await publish(manager, { subject, event: row });
  return { id, subject, version: row.version };
}

async function readAll(feed: Feed): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const event of feed.after("START")) {
    if (event.subject === END) return seen;
    seen.push(toSeen(event));
  }
  throw new Error("The stream ended before the last event");
}

/** Cut at any moment, also while it waits; half-way its process goes away and another takes its place. */
async function readInPieces(reading: Process, url: string) {
  const events: FeedEvent[] = [];
  let cuts = 0;
  while (cuts < CUTS || events.at(-1)?.subject !== END) {
    events.push(...(await readUntilCut(reading.feed, events.at(-1))));
    cuts += 1;
    if (cuts === CUTS / 2) await restart(reading, url);
  }
  return { seen: events.slice(0, -1).map(toSeen), cuts };
}

async function readUntilCut(feed: Feed, last: FeedEvent | undefined): Promise<FeedEvent[]> {
  const stream = feed.after(last === undefined ? "START" : feed.cursorOf(last.position));
  const events: FeedEvent[] = [];
  setTimeout(() => void stream.return(), Math.random() * 150);
  for await (const event of stream) events.push(event);
  return events;
}

async function restart(process: Process, url: string): Promise<void> {
  await process.feed.close();
  process.feed = await Feed.open({ url, logger });
}

/** The control: ids are drawn when a row is written and seen when it is committed, and these are two orders. */
function readNaively(url: string) {
  const pool = new Pool({ connectionString: url, max: 1 });
  const seen: Seen[] = [];
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const { rows } = await pool.query<FeedEvent>(
        "select id::text, subject, event from outbox where id > $1 order by outbox.id limit 500",
        [seen.at(-1)?.id ?? "0"],
      );
      seen.push(...rows.map(toSeen));
      await pause(1);
    }
    await pool.end();
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      await running;
      return seen.filter(({ subject }) => subject !== END);
    },
  };
}

function toSeen({ id, subject, event }: FeedEvent): Seen {
  return { id, subject, version: Number(event["version"]) };
}

function idsOf(seen: readonly Seen[]): string[] {
  return seen.map(({ id }) => id).sort();
}

/** Those whose version is not one more than the one before of their subject. */
function outOfOrder(seen: readonly Seen[]): Seen[] {
  const last = new Map<string, number>();
  return seen.filter(({ subject, version }) => {
    const expected = (last.get(subject) ?? 0) + 1;
    last.set(subject, version);
    return version !== expected;
  });
}
