import { type EntityManager } from "typeorm";
import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { isActive } from "../../../domain/lifecycle/report-status";
import { type Report } from "./report";
import { deadlinesOf } from "./report-deadlines";
import { toReport } from "./report-mapping.repository";
import { ReportRow } from "./report.row";

/** A report whose deadline the calendar moved, as it is after it. */
export interface MovedReport {
  readonly report: Report;
  readonly change: DeadlineChange;
}

/** Reports that follow the calendar: active ones, and closed ones while a reopening may be asked for. */
export class FollowingReportRepository {
  constructor(private readonly manager: EntityManager) {}

  /** So many active ones that were worked out with an earlier calendar, locked; those that somebody else has locked are passed over. */
  claimActive(version: number, most: number): Promise<readonly Report[]> {
    return this.claim(ACTIVE_BEHIND, { version }, most);
  }

  /** Likewise of the closed ones whose time to ask for a reopening ends after an instant. */
  claimReopenable(version: number, after: Date, most: number): Promise<readonly Report[]> {
    return this.claim(REOPENABLE_BEHIND, { version, after }, most);
  }

  /** Whether any is still to be worked out, locked by somebody or not. */
  async isAnyBehind(version: number, after: Date | null): Promise<boolean> {
    const [row] = await this.manager.query<Array<{ behind: boolean }>>(IS_ANY_BEHIND, [
      version,
      after,
    ]);
    return row?.behind ?? false;
  }

  /** Writes what the calendar says of them and what the clock has still to do, and nothing else; they must be locked. */
  async save(reports: readonly Report[]): Promise<void> {
    const numbers = reports.map(({ number }) => number);
    await this.manager.query(SAVE, [
      numbers,
      reports.map(({ state }) => state.dueAt),
      reports.map(({ state }) => state.closesAt),
      reports.map(({ state }) => state.reopenableUntil),
      reports.map(({ calendarVersion }) => calendarVersion),
    ]);
    const deadlines = reports.flatMap(({ number, state }) =>
      deadlinesOf(state).map((deadline) => ({ number, ...deadline })),
    );
    await this.manager.query(SET_DEADLINES, [
      numbers,
      deadlines.map(({ number }) => number),
      deadlines.map(({ kind }) => kind),
      deadlines.map(({ dueAt }) => dueAt),
    ]);
  }

  async addDeadlineChanges(moved: readonly MovedReport[]): Promise<void> {
    await this.manager.query(ADD_CHANGES, [
      moved.map(({ report }) => report.number),
      moved.map(({ report }) => report.state.version),
      moved.map(({ change }) => change.at),
      moved.map(({ change }) => change.from),
      moved.map(({ change }) => change.to),
      moved.map(({ change }) => change.cause),
      moved.map(({ report }) => report.calendarVersion),
    ]);
  }

  /** How many deadlines the change to a version of the calendar moved so far. */
  async movedBy(version: number): Promise<number> {
    const [row] = await this.manager.query<Array<{ moved: number }>>(
      `select count(*)::int as moved from report_deadline_change
         where calendar_version = $1 and cause = 'CALENDAR_CHANGED'`,
      [version],
    );
    return row?.moved ?? 0;
  }

  private async claim(
    condition: string,
    parameters: Record<string, unknown>,
    most: number,
  ): Promise<readonly Report[]> {
    const rows = await this.manager
      .createQueryBuilder(ReportRow, "report")
      .where(condition, parameters)
      .orderBy("report.calendarVersion")
      .addOrderBy("report.number")
      .limit(most)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany();
    return rows.map(toReport);
  }
}

/** In the words of the partial index. */
const ACTIVE = `in (${REPORT_STATUSES.filter(isActive)
  .map((status) => `'${status}'`)
  .join(", ")})`;

const ACTIVE_BEHIND = `report.status ${ACTIVE} and report.calendarVersion < :version`;
const REOPENABLE_BEHIND = `report.status = 'CLOSED' and report.reopenableUntil > :after
  and report.calendarVersion < :version`;

const IS_ANY_BEHIND = `
  select exists (select from report where status ${ACTIVE} and calendar_version < $1)
    or exists (select from report
      where status = 'CLOSED' and reopenable_until > $2 and calendar_version < $1) as behind`;

const SAVE = `
  update report set due_at = again.due_at, closes_at = again.closes_at,
      reopenable_until = again.reopenable_until, calendar_version = again.version
    from unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::int[])
      as again (number, due_at, closes_at, reopenable_until, version)
    where report.number = again.number`;

const SET_DEADLINES = `
  with wanted as (
    select * from unnest($2::text[], $3::text[], $4::timestamptz[]) as wanted (report_number, kind, due_at)
  ), void as (
    delete from report_deadline deadline where report_number = any ($1::text[]) and not exists
      (select from wanted where wanted.report_number = deadline.report_number and wanted.kind = deadline.kind)
  )
  insert into report_deadline as deadline (report_number, kind, due_at) select * from wanted
    on conflict (report_number, kind) do update set due_at = excluded.due_at
      where deadline.due_at <> excluded.due_at`;

const ADD_CHANGES = `
  insert into report_deadline_change
      (report_number, version, at, due_before, due_after, cause, calendar_version)
    select * from unnest($1::text[], $2::int[], $3::timestamptz[], $4::timestamptz[],
      $5::timestamptz[], $6::text[], $7::int[])`;
