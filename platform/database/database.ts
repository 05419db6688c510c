import { Client } from "pg";
import { DataSource, type EntitySchema, type MigrationInterface } from "typeorm";
import { type Logger } from "../logger";
import { StartError } from "../start-error";
import { StatementLogger } from "./statement-logger";

type Class<Instance> = new () => Instance;

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: ReadonlyArray<Class<object> | EntitySchema>;
  readonly migrations: ReadonlyArray<Class<MigrationInterface>>;
  /** Shown by PostgreSQL beside each connection. */
  readonly name?: string;
  /** How many connections this process may hold. */
  readonly poolSize?: number;
  /** Called with the text of each statement, for tests that count them. */
  readonly onStatement?: (sql: string) => void;
  readonly logger?: Logger;
}

const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
const POOL_SIZE = 10;
const MIGRATION_LOCK = 816;

/**
 * A migrated database. Of several processes that start at once one migrates and the others wait for it.
 * A server that cannot be reached is a StartError of one line.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  await migrate(options);
  return sourceOf(options, {
    max: options.poolSize ?? POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  }).initialize();
}

/** Has no statement timeout: building an index may take longer than any request may. */
async function migrate(options: DatabaseOptions): Promise<void> {
  const lock = new Client({
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  lock.on("error", ignored);
  await lock.connect().catch((cause: unknown) => {
    throw new StartError([`PostgreSQL ${placeOf(options.url)}: ${reasonOf(cause)}`], { cause });
  });
  try {
    await lock.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const source = await sourceOf({ ...options, onStatement: ignored }, { max: 2 }).initialize();
    await source.runMigrations({ transaction: "each" }).finally(() => source.destroy());
  } finally {
    await lock.end();
  }
}

function sourceOf(
  { url, entities, migrations, name = "amr-hub", onStatement, logger }: DatabaseOptions,
  extra: object,
): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    applicationName: name,
    entities: [...entities],
    migrations: [...migrations],
    logger: new StatementLogger(onStatement),
    poolErrorHandler: (error: unknown) => {
      logger?.warn({ err: error }, "database connection lost");
    },
    extra: { connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true, ...extra },
  });
}

function ignored(): void {
  // The next use of the connection says what is the matter.
}

/** Where the server is, without the user and the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as { code?: string; message?: string };
  return code === "ECONNREFUSED" ? "connection refused" : message || code || "cannot connect";
}
