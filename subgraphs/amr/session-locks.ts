import { Client } from "pg";

/** A lock that this process holds until it lets go of it or its session ends. */
export interface HeldLock {
  /** Aborted when the session ended by itself: then another process may hold the lock. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/** Amr's own space of advisory locks. */
const SPACE = 817;
const CONNECT_TIMEOUT_MS = 5_000;

interface Session {
  readonly client: Client;
  readonly lost: AbortController;
}

/** Locks that no two processes hold at once, all on one connection of this process; a process that dies holds none. */
export class SessionLocks {
  private session: Promise<Session> | null = null;
  /** A connection takes one statement at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  /** Null while another session holds it. Throws when the database cannot be reached. */
  take(name: string): Promise<HeldLock | null> {
    return this.inTurn(async () => {
      this.session ??= this.open();
      const { client, lost } = await this.session;
      const { rows } = await client.query<{ taken: boolean }>(
        "select pg_try_advisory_lock($1, hashtext($2)) as taken",
        [SPACE, name],
      );
      if (rows[0]?.taken !== true) return null;
      return { lost: lost.signal, release: () => this.release(name, { client, lost }) };
    });
  }

  async close(): Promise<void> {
    const session = await this.session?.catch(() => null);
    await session?.client.end();
  }

  private release(name: string, { client, lost }: Session): Promise<void> {
    return this.inTurn(async () => {
      if (lost.signal.aborted) return;
      await client.query("select pg_advisory_unlock($1, hashtext($2))", [SPACE, name]);
    });
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async open(): Promise<Session> {
    const client = new Client({
      connectionString: this.url,
      application_name: "amr locks",
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    const lost = new AbortController();
    const end = () => {
      this.session = null;
      lost.abort();
    };
    client.on("error", end);
    client.on("end", end);
    await client.connect().catch((error: unknown) => {
      this.session = null;
      throw error;
    });
    return { client, lost };
  }
}
