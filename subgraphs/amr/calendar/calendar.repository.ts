import { type EntityManager } from "typeorm";
import { type BusinessCalendar, type Holiday } from "../../../domain/calendar/business-calendar";
import { type CalendarChange, changedCalendar } from "../../../domain/calendar/calendar-change";
import { type LocalDate } from "../../../domain/calendar/local-date";
import { ruledCalendar } from "../../../domain/calendar/ruled-calendar";
import { type Caller } from "../../../platform/auth/caller";

/** A change of the calendar as it is kept: what was decided, when and by whom. */
export interface NewVersion extends CalendarChange {
  readonly version: number;
  readonly kind: "DECLARED" | "WITHDRAWN";
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly changedAt: Date;
  /** Where the first day that changed begins. */
  readonly movesAfter: Date;
  readonly by: Pick<Caller, "role" | "subject">;
}

interface DayRow {
  readonly date: LocalDate;
  readonly name_ar: string | null;
  readonly name_en: string | null;
  readonly certainty: Holiday["certainty"] | null;
}

/** The versions of the regulator's calendar. Version 1 is what the rules alone give, and has no rows. */
export class CalendarRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The version in force, which no transaction moves on before this one has ended. */
  async holdVersion(): Promise<number> {
    return this.versionOf("select calendar_in_force() as version");
  }

  /** The version in force at this moment. */
  async version(): Promise<number> {
    return this.versionOf("select coalesce(max(version), 1) as version from calendar_version");
  }

  /** The version that was in force at an instant. */
  async versionAt(instant: Date): Promise<number> {
    const sql =
      "select coalesce(max(version), 1) as version from calendar_version where changed_at <= $1";
    return this.versionOf(sql, [instant]);
  }

  /** The calendar of one version. */
  async at(version: number): Promise<BusinessCalendar> {
    if (version === 1) return ruledCalendar();
    const rows = await this.manager.query<DayRow[]>(DAYS, [version]);
    return changedCalendar(ruledCalendar(), { version, days: rows.map(toDay) });
  }

  /**
   * The calendar in force, alone: whoever works with it is waited for, and nobody begins to before this
   * transaction ends. It must not hold the version already, or two that change the calendar wait for each other.
   */
  async lock(): Promise<void> {
    await this.manager.query("select pg_advisory_xact_lock($1)", [LOCK]);
  }

  /** Moves the calendar on; it must be locked. */
  async add({ version, kind, from, to, ...change }: NewVersion): Promise<void> {
    const { changedAt, movesAfter, by, days } = change;
    await this.manager.query(ADD_VERSION, [
      ...[version, changedAt, kind, from, to],
      ...[by.role, by.subject, movesAfter],
    ]);
    await this.manager.query(ADD_DAYS, [
      version,
      days.map(({ date }) => date),
      days.map(({ holiday }) => holiday?.name.ar ?? null),
      days.map(({ holiday }) => holiday?.name.en ?? null),
      days.map(({ holiday }) => holiday?.certainty ?? null),
    ]);
  }

  /** Where the first day begins that changed in a version of which not all is worked out yet; null when all is. */
  async movesAfter(): Promise<Date | null> {
    const [row] = await this.manager.query<Array<{ moves_after: Date | null }>>(
      "select min(moves_after) as moves_after from calendar_version where worked_out_at is null",
    );
    return row?.moves_after ?? null;
  }

  /** Every deadline is worked out by a version, and so by all before it. */
  async finish(version: number, at: Date): Promise<void> {
    await this.manager.query(
      "update calendar_version set worked_out_at = $2 where version <= $1 and worked_out_at is null",
      [version, at],
    );
  }

  private async versionOf(sql: string, parameters: unknown[] = []): Promise<number> {
    const [row] = await this.manager.query<Array<{ version: number }>>(sql, parameters);
    return row?.version ?? 1;
  }
}

/** The one that `calendar_in_force` shares. */
const LOCK = 818;

/** What each day that was ever changed had become by a version. */
const DAYS = `
  select distinct on (date) date::text, name_ar, name_en, certainty from holiday_change
    where version <= $1 order by date, version desc`;

const ADD_VERSION = `
  insert into calendar_version
    (version, changed_at, change, from_day, to_day, actor_role, actor_subject, moves_after)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const ADD_DAYS = `
  insert into holiday_change (version, date, name_ar, name_en, certainty)
    select $1, * from unnest($2::date[], $3::text[], $4::text[], $5::text[])`;

function toDay({ date, name_ar: ar, name_en: en, certainty }: DayRow) {
  const isHoliday = ar !== null && en !== null && certainty !== null;
  return { date, holiday: isHoliday ? { date, name: { ar, en }, certainty } : null };
}
