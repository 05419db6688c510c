import { Pool } from "pg";
import { invariant } from "../errors";
import { type Logger } from "../logger";
import { type Epoch } from "./cursor";
import { type FeedEvent } from "./feed-event";

/** The channel on which a sequencer says that there are events to read. */
export const CHANNEL = "outbox";
/** How many events are read, and given positions, at once. */
export const PAGE = 500;

const LOCK = 815;
const CONNECTIONS = 3;
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * One message of two statements, and so one transaction. The lock stands alone because a statement sees what was
 * committed when it began and not while it waited. Positions are drawn in the order of ids, and for what is
 * committed only: whoever has read a position has been able to read every lower one.
 */
const ASSIGN = `
  select pg_advisory_xact_lock(${LOCK});
  with pending as materialized (
    select id from outbox where position is null order by id limit ${PAGE}
  ), numbered as materialized (
    select id, nextval('outbox_position') as position from pending
  ), given as (
    update outbox set position = numbered.position from numbered where outbox.id = numbered.id returning true
  )
  select count(*)::int as given, case when count(*) > 0 then pg_notify('${CHANNEL}', '')::text end from given`;

/** Orders by the column: `order by position` would take the text that is selected, and no index. */
const READ = `
  select position::text, id::text, subject, event from outbox
  where position > $1 and ($2::text is null or subject = $2)
  order by outbox.position limit ${PAGE}`;

/** The feed's tables, on connections of its own: it neither waits for requests nor takes theirs. */
export class FeedTable {
  private readonly pool: Pool;

  constructor(url: string, logger: Logger) {
    this.pool = new Pool({
      connectionString: url,
      max: CONNECTIONS,
      application_name: "feed",
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      keepAlive: true,
    });
    this.pool.on("error", (error) => {
      logger.warn({ err: error }, "feed lost a database connection");
    });
  }

  async epoch(): Promise<Epoch> {
    const [row] = await this.rows<{ id: string; pruned: string }>(
      "select id, pruned_to::text as pruned from feed_epoch",
    );
    invariant(row !== undefined, "the feed has an epoch");
    return { id: row.id, prunedTo: BigInt(row.pruned) };
  }

  /** The highest position that has been given. */
  async head(): Promise<bigint> {
    const [row] = await this.rows<{ head: string }>(
      "select coalesce(max(position), 0)::text as head from outbox",
    );
    return BigInt(row?.head ?? 0);
  }

  /** What follows a position, in order, at most a page of it. */
  read(after: bigint, subject?: string): Promise<FeedEvent[]> {
    return this.rows<FeedEvent>(READ, [String(after), subject ?? null]);
  }

  /** The positions of events, null where the sequencer has not been. */
  async positionsOf(ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.rows<{ id: string; position: string | null }>(
      "select id::text, position::text from outbox where id = any($1::bigint[])",
      [ids],
    );
    return new Map(rows.map(({ id, position }) => [id, position]));
  }

  /** Gives positions to committed events, one process at a time, and wakes the readers. True while there may be more. */
  async assign(): Promise<boolean> {
    const results = (await this.pool.query(ASSIGN)) as unknown as Array<{ rows: unknown[] }>;
    const [row] = (results.at(-1)?.rows ?? []) as Array<{ given: number }>;
    return row?.given === PAGE;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }
}
