import { type DataSource, type QueryRunner } from "typeorm";

/** The statuses of copied reports, so that most are at their end, as in life. */
const STATUSES = `(array['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'INELIGIBLE', 'WITHDRAWN', 'RESOLVED',
  'REFERRED', 'IN_PROGRESS'])[1 + n % 10]`;
const PROVIDERS = "(array['ETIMAD', 'FURAS', 'MOF'])[1 + n % 3]";
/** Over a thousand days, and over the hours of each. */
const AGO = "(n % 1000) * interval '1 day' + (n % 86399) * interval '1 second'";

const REPORT: Readonly<Record<string, string>> = {
  number: "'BR-' || lpad(n::text, 10, '0')",
  provider_code: PROVIDERS,
  ticket_number: "'KEY' || n",
  ticket_key: "'KEY' || n",
  submitted_at: `submitted_at - ${AGO}`,
  clock_started_at: `clock_started_at - ${AGO}`,
  ticket_opened_at: `submitted_at - ${AGO} - interval '7 days'`,
  due_at: `submitted_at - ${AGO} + interval '7 days'`,
  status: STATUSES,
  closed_at: `case when n % 10 < 7 then submitted_at - ${AGO} + interval '10 days' end`,
  was_referred: "true",
  answered_at: `case when n % 10 < 5 or n % 10 = 7 then submitted_at - ${AGO} + (n % 12) * interval '1 day' end`,
  answer: "case when n % 10 < 5 or n % 10 = 7 then 'Done.' end",
  closes_at: "null",
  reopenable_until: "null",
  information_requested_late: "case when n % 4 = 0 then n % 20 = 0 end",
};

const TICKET: Readonly<Record<string, string>> = {
  number_key: "'KEY' || n",
  number: "'KEY' || n",
  provider_code: PROVIDERS,
  opened_at: `opened_at - ${AGO}`,
  status: "case when n % 10 < 8 then 'CLOSED' else 'OPEN' end",
  closure: "case when n % 10 < 8 then 'RESOLVED' end",
  closed_at: `case when n % 10 < 8 then opened_at - ${AGO} + (n % 20) * interval '1 day' end`,
  resolution_business_days: "case when n % 3 = 1 then 10 end",
  due_at: `case when n % 3 = 1 then opened_at - ${AGO} + interval '14 days' end`,
  resolution_taken: "case when n % 10 < 8 then n % 15 end",
};

/**
 * Copies the one report and the one ticket of a database so many times, over a thousand days, three providers and
 * every outcome, with their ratings, and counts all of them at once.
 */
export async function fillCases(source: DataSource, count: number): Promise<void> {
  const database = source.createQueryRunner();
  try {
    // Nothing that a request waits for.
    await database.query("set statement_timeout = 0");
    await copy(database, count);
    await countAll(database);
    await database.query("vacuum analyze");
    await database.query("reset statement_timeout");
  } finally {
    await database.release();
  }
}

async function copy(database: QueryRunner, count: number): Promise<void> {
  await withoutTriggers(database, ["ticket_index", "report", "rating"], async () => {
    await database.query(await copiesOf(database, "ticket_index", TICKET), [count]);
    await database.query(await copiesOf(database, "report", REPORT), [count]);
    await database.query(
      `insert into rating (report_number, subject, score, rated_at)
         select number, (array['PROVIDER_RESPONSE', 'HUB_EXPERIENCE'])[1 + length(ticket_key) % 2],
                1 + substr(number, 8)::int % 5, submitted_at
           from report where status = 'CLOSED' and substr(number, 8)::int % 2 = 0`,
    );
  });
}

async function countAll(database: QueryRunner): Promise<void> {
  await database.query("truncate figure_change, figure");
  for (const table of ["ticket_index", "report", "rating"]) {
    await database.query(
      `insert into figure as f
         select (c).subject, (c).day, (c).provider_code, (c).part, sum((c).cases), sum((c).total)
           from (select unnest(figures_of(each)) c from ${table} each) counted
           group by 1, 2, 3, 4`,
    );
  }
}

async function copiesOf(
  database: QueryRunner,
  table: string,
  varied: Readonly<Record<string, string>>,
): Promise<string> {
  const columns = (await database.query(
    `select column_name as name from information_schema.columns
       where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER' and identity_generation is null`,
    [table],
  )) as Array<{ name: string }>;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => varied[name] ?? name);
  return `insert into ${table} (${names.join(", ")})
    select ${values.join(", ")} from (select * from ${table} limit 1) one, generate_series(1, $1::int) n`;
}

async function withoutTriggers(
  database: QueryRunner,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const table of tables) await database.query(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await database.query(`alter table ${table} enable trigger user`);
}
