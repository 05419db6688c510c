import { setTimeout as pause } from "node:timers/promises";
import { type MigrationInterface, type QueryRunner } from "typeorm";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { createLogger } from "../logger";
import { openDatabase } from "./database";

const logger = createLogger({ part: "test", level: "silent" });

class CreateSlowly1700000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("create table slow (n int)");
    await db.query("select pg_sleep(0.2)");
  }
  async down(): Promise<void> {
    // Nothing goes back.
  }
}

class Fail1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("create table half (n int)");
    await db.query("select 1 / 0");
  }
  async down(): Promise<void> {
    // Nothing goes back.
  }
}

describe("openDatabase", () => {
  let home: TestDatabase;

  beforeEach(async () => {
    home = await createTestDatabase();
  });
  afterEach(() => home[Symbol.asyncDispose]());

  it("migrates once though several processes open it at the same time", async () => {
    const options = { url: home.url, entities: [], migrations: [CreateSlowly1700000000000] };

    const databases = await Promise.all([1, 2, 3].map(() => openDatabase(options)));

    const [first] = databases;
    const names: unknown = await first?.query("select name from migrations");
    expect(names).toEqual([{ name: "CreateSlowly1700000000000" }]);
    await Promise.all(databases.map((database) => database.destroy()));
  });

  it("leaves nothing of a migration that fails, and no connection either", async () => {
    const migrations = [Fail1700000000001];
    await expect(openDatabase({ url: home.url, entities: [], migrations })).rejects.toThrow("zero");

    const database = await openDatabase({ url: home.url, entities: [], migrations: [] });

    expect(await database.query("select to_regclass('half') as half")).toEqual([{ half: null }]);
    await database.destroy();
  });

  it("tells of each statement, but not of those of migrating", async () => {
    const statements: string[] = [];
    const database = await openDatabase({
      url: home.url,
      entities: [],
      migrations: [CreateSlowly1700000000000],
      onStatement: (sql) => statements.push(sql),
    });
    statements.length = 0;

    await database.query("select 1");
    await database.transaction((manager) => manager.query("select 2"));

    expect(statements).toEqual(["select 1", "START TRANSACTION", "select 2", "COMMIT"]);
    await database.destroy();
  });

  it("ends statements and transactions that stand still", async () => {
    const database = await openDatabase({ url: home.url, entities: [], migrations: [] });

    const settings: unknown = await database.query(
      `select current_setting('statement_timeout') as statement,
              current_setting('idle_in_transaction_session_timeout') as idle`,
    );

    expect(settings).toEqual([{ statement: "10s", idle: "30s" }]);
    await database.destroy();
  });

  it("outlives the loss of its connections", async () => {
    const options = { url: home.url, entities: [], migrations: [], logger };
    const [database, other] = [await openDatabase(options), await openDatabase(options)];
    await database.query("select 1");

    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await pause(100);

    expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
    await Promise.all([database.destroy(), other.destroy()]);
  });

  it.each([
    ["no server answers", { port: "1" }, /127\.0\.0\.1:1\/.*: connection refused$/],
    ["the password is wrong", { password: "wrong" }, /password authentication failed/],
    ["the database is missing", { pathname: "/nowhere" }, /database "nowhere" does not exist$/],
  ])("says in one line without the password that %s", async (_, change, line) => {
    const url = Object.assign(new URL(home.url), change);

    const opening = openDatabase({ url: url.toString(), entities: [], migrations: [] });

    await expect(opening).rejects.toMatchObject({ lines: [expect.stringMatching(line)] });
    await expect(opening).rejects.not.toMatchObject({
      message: expect.stringContaining(`:${url.password}@`),
    });
  });
});
