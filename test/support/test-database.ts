import { randomBytes } from "node:crypto";
import { Client, DatabaseError } from "pg";

/** In use by others. The server itself waits five seconds for them before it says so. */
const IN_USE = "55006";
/** On a machine that is busy enough, connections that were ended are still there after that. */
const ATTEMPTS = 4;

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
    [Symbol.asyncDispose]: () => drop(server, name),
  };
}

async function drop(server: string, name: string, attempts = ATTEMPTS): Promise<void> {
  try {
    await runOn(server, [`drop database ${name}`]);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== IN_USE) throw error;
    if (attempts === 1) throw new Error(await whoHolds(server, name), { cause: error });
    await drop(server, name, attempts - 1);
  }
}

/** A connection that was left open, by what it is called and what it did last. */
async function whoHolds(server: string, name: string): Promise<string> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      `select application_name, state, backend_start, state_change, left(query, 200) as query
         from pg_stat_activity where datname = $1`,
      [name],
    );
    return `${name} is still held by ${JSON.stringify(rows)}`;
  } finally {
    await client.end();
  }
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
