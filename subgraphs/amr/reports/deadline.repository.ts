import { type EntityManager } from "typeorm";
import { type ReportDeadline } from "./report-deadlines";
import { type ReportNumber } from "./report-number";

/** What the clock has still to do, as rows that workers claim. */
export class DeadlineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** These are the report's deadlines from here on, and no others; its row must be locked, or being added. */
  async set(number: ReportNumber, deadlines: readonly ReportDeadline[]): Promise<void> {
    const kinds = deadlines.map(({ kind }) => kind);
    await this.manager.query(SET, [number, kinds, deadlines.map(({ dueAt }) => dueAt)]);
  }

  /**
   * A report of which something is due, locked; null when there is none. One that somebody else has locked
   * is passed over, so any number of workers share the work; so is one of `but`.
   */
  async claim(now: Date, but: readonly ReportNumber[]): Promise<ReportNumber | null> {
    const [row] = await this.manager.query<Array<{ number: ReportNumber }>>(CLAIM, [now, but]);
    return row?.number ?? null;
  }

  /** When the next deadline falls due; null when there is none. */
  async next(): Promise<Date | null> {
    const [row] = await this.manager.query<Array<{ due_at: Date | null }>>(
      "select min(due_at) as due_at from report_deadline",
    );
    return row?.due_at ?? null;
  }
}

const SET = `
  with wanted as (
    select * from unnest(cast($2 as text[]), cast($3 as timestamptz[])) as wanted (kind, due_at)
  ), void as (
    delete from report_deadline
      where report_number = $1 and kind <> all (cast($2 as text[]))
  )
  insert into report_deadline as deadline (report_number, kind, due_at)
    select $1, kind, due_at from wanted
    on conflict (report_number, kind) do update set due_at = excluded.due_at
      where deadline.due_at <> excluded.due_at`;

/** The lock is the report's own, the one that every step takes first: no two can wait for each other. */
const CLAIM = `
  select report.number from report_deadline deadline
    join report on report.number = deadline.report_number
    where deadline.due_at <= $1 and report.number <> all (cast($2 as text[]))
    order by deadline.due_at, deadline.report_number
    limit 1
    for update of report skip locked`;
