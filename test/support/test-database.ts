import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** An empty database for one test file. Dropping it fails when something still holds a connection. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  /** Runs statements one by one on a connection of their own. */
  run(...statements: readonly string[]): Promise<void>;
}

/** Needs TEST_DATABASE_URL, which `npm test` sets: a server on which databases may be made. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  if (server === undefined) throw new Error("TEST_DATABASE_URL is not set: run `npm test`");
  const name = `hub_test_${randomBytes(6).toString("hex")}`;
  const url = Object.assign(new URL(server), { pathname: name }).toString();
  await runOn(server, [`create database ${name}`]);
  return {
    url,
    run: (...statements) => runOn(url, statements),
    [Symbol.asyncDispose]: () => runOn(server, [`drop database ${name}`]),
  };
}

async function runOn(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
