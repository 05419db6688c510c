import { ruledHolidays } from "./days";
import { type Sequence } from "./commands";
import { openPost } from "./post";
import { type ReportHub } from "../support/report-hub";
import { ticketsOf, type World } from "./world";

/** What a sequence leaves as it is: the registry, and what is numbered on through all of them. */
const KEPT = [
  ...["provider", "service", "service_level"],
  ...["outbox", "feed_epoch", "idempotency_key", "migrations"],
];

let count = 0;

/** A hub without reports, tickets or changes of the calendar, at the instant at which a sequence starts. */
export async function begin(hub: ReportHub, { start, isClosed }: Sequence): Promise<World> {
  count += 1;
  const name = `${count}x`;
  hub.now = new Date(start);
  const firstVersion = await empty(hub);
  hub.providers.down.clear();
  hub.statements.length = hub.providers.asked.length = 0;
  const tickets = ticketsOf(name, start, isClosed);
  hub.providers.tell(...tickets);
  await hub.takeIn(...tickets);
  return {
    ...{ hub, name, firstVersion, startedAt: start },
    post: openPost(() => hub.now),
    ...{ instants: [], steps: [], submissions: [], calendar: [], outages: [] },
    tickets: tickets.map((ticket) => [{ at: start, ticket }]),
  };
}

/** The calendar goes on with a version of its own that changes no day: what a process knows of a version stays true. */
async function empty({ amr }: ReportHub): Promise<number> {
  const { database } = amr;
  const [row] = await database.query<Array<{ version: number }>>(
    "select coalesce(max(version), 1) + 1 as version from calendar_version",
  );
  const tables = await database.query<Array<{ tablename: string }>>(
    "select tablename from pg_tables where schemaname = 'public' and not tablename = any ($1)",
    [KEPT],
  );
  // As for a copy: neither what is append-only nor what is counted looks on, and nothing refers to anything.
  const emptied = tables.map(({ tablename }) => `delete from ${tablename}`);
  await database.query(
    ["set session_replication_role = replica", ...emptied, "reset session_replication_role"].join(
      "; ",
    ),
  );
  const version = row?.version ?? 2;
  await database.query(
    `insert into calendar_version
       (version, changed_at, change, from_day, to_day, actor_role, actor_subject, moves_after, worked_out_at)
       values ($1, 'epoch', 'DECLARED', $2, $2, 'REGULATOR_ADMIN', 'nobody', 'epoch', 'epoch')`,
    [version, [...ruledHolidays][0]],
  );
  return version;
}
