import { type DataSource } from "typeorm";
import { ticketKey } from "../../domain/identity/ticket-number";
import { drawReportNumber } from "../../subgraphs/amr/reports/report-number";
import { type TestAmr } from "./test-amr";

/** Columns of the table `report` by their names there. */
export type ReportColumns = Readonly<Record<string, unknown>>;

/**
 * Stores reports like one, but for the columns that are given, each about a ticket of its own and with the deadline
 * that an open one has; answers their numbers in the same order.
 */
export async function storeReportsLike(
  { amr }: TestAmr,
  number: string,
  rows: readonly ReportColumns[],
): Promise<readonly string[]> {
  const stored = rows.map((row) => {
    const drawn = drawReportNumber();
    return { ...row, number: drawn, ticket_key: ticketKey(drawn) };
  });
  for (let at = 0; at < stored.length; at += AT_ONCE) {
    await store(amr.database, number, stored.slice(at, at + AT_ONCE));
  }
  return stored.map((row) => row.number);
}

/** Of a statement that must end in the time that a statement has. */
const AT_ONCE = 1_000;

async function store(
  database: DataSource,
  like: string,
  rows: ReadonlyArray<ReportColumns & { readonly number: string }>,
): Promise<void> {
  const columns = await database.query<Array<{ name: string }>>(COLUMNS);
  const names = columns.map(({ name }) => name);
  await database.query(
    `insert into report (${names.join(", ")}) select ${names.map((name) => `alike.${name}`).join(", ")}
       from report base, jsonb_array_elements($1) given, jsonb_populate_record(base, given) alike
       where base.number = $2`,
    [JSON.stringify(rows), like],
  );
  await database.query(OVERDUE, [rows.map(({ number }) => number)]);
}

const COLUMNS = `
  select column_name as name from information_schema.columns
    where table_name = 'report' and is_generated = 'NEVER'`;

const OVERDUE = `
  insert into report_deadline (report_number, kind, due_at)
    select number, 'OVERDUE', due_at from report
      where number = any ($1) and due_at is not null and overdue_at is null and status in
        ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS')`;
