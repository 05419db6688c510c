import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { PLATFORM_TABLES } from "../../migrations/outbox";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { createLogger } from "../logger";
import { Feed } from "./feed";

const logger = createLogger({ part: "test", level: "silent" });
const PUBLISH = "insert into outbox (subject, event) values ('s', '{}')";

describe("a feed whose database goes away", () => {
  let home: TestDatabase;
  let name: string;

  beforeAll(async () => {
    home = await createTestDatabase();
    name = new URL(home.url).pathname.slice(1);
    await home.run(...PLATFORM_TABLES);
  });
  afterAll(() => home[Symbol.asyncDispose]());

  /** As a restart of PostgreSQL looks to its clients: connections break, and none can be made for a while. */
  async function outage(ms: number): Promise<void> {
    await onServer(`alter database ${name} allow_connections false`);
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    await pause(ms);
    await onServer(`alter database ${name} allow_connections true`);
  }

  it("goes on with the streams it has, and misses nothing", async () => {
    const feed = await Feed.open({ url: home.url, logger });
    const stream = await feed.after(undefined).opened();
    const pending = stream.next();
    await outage(700);
    await home.run(PUBLISH);

    const { value } = await pending;

    expect(value?.subject).toBe("s");
    await feed.close();
  });

  it("is woken by NOTIFY again afterwards", async () => {
    const feed = await Feed.open({ url: home.url, logger });
    await outage(300);
    await pause(1_000);

    const listening = await onServer(
      `select count(*)::int as n from pg_stat_activity where datname = '${name}' and query = 'listen outbox'`,
    );

    expect(listening).toEqual([{ n: 1 }]);
    await feed.close();
  });

  it("opens though nobody can be listened to, and reads by polling", async () => {
    const feed = await Feed.open({ url: home.url, logger });
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and query = 'listen outbox'`,
    );
    const stream = await feed.after(undefined).opened();
    await home.run(PUBLISH);

    const { value } = await stream.next();

    expect(value?.subject).toBe("s");
    await feed.close();
  });
});

async function onServer(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: process.env["TEST_DATABASE_URL"] });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
