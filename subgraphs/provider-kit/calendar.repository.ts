import { type EntityManager } from "typeorm";
import { type Holiday, type HolidayCertainty } from "../../domain/calendar/business-calendar";
import { type LocalDate } from "../../domain/calendar/local-date";
import { invariant } from "../../platform/errors";
import { type KnownCalendar, type KnownVersion } from "./followed-calendar";

/** What this provider knows of the regulator's calendar, in the transaction of its manager. */
export class CalendarRepository {
  constructor(private readonly manager: EntityManager) {}

  /** How far it is known. */
  async known(): Promise<KnownVersion> {
    return this.version(VERSION);
  }

  /** The same, and it stays so until this transaction ends; any number of transactions may hold it. */
  async hold(): Promise<KnownVersion> {
    return this.version(`${VERSION} for share`);
  }

  /** The same, once nobody holds it; who wants to hold it waits for this transaction. */
  async lock(): Promise<KnownVersion> {
    return this.version(`${VERSION} for update`);
  }

  async holidays(): Promise<readonly Holiday[]> {
    const rows = await this.manager.query<HolidayColumns[]>(
      "select date::text as date, name_ar, name_en, certainty from holiday order by date",
    );
    return rows.map(({ date, name_ar: ar, name_en: en, certainty }) => ({
      ...{ date, certainty },
      name: { ar, en },
    }));
  }

  /** In place of what was known before; this transaction must have locked it. */
  async put({ version, days, holidays }: KnownCalendar, readAt: Date): Promise<void> {
    await this.manager.query(
      "update business_calendar set version = $1, from_day = $2, to_day = $3, read_at = $4",
      [version, days?.from, days?.to, readAt],
    );
    await this.manager.query("delete from holiday");
    await this.manager.query(ADD, [
      holidays.map(({ date }) => date),
      holidays.map(({ name }) => name.ar),
      holidays.map(({ name }) => name.en),
      holidays.map(({ certainty }) => certainty),
    ]);
  }

  private async version(sql: string): Promise<KnownVersion> {
    const [row] = await this.manager.query<VersionColumns[]>(sql);
    invariant(row !== undefined, "a provider always knows some calendar");
    const { version, from, to } = row;
    return { version, days: from === null || to === null ? null : { from, to } };
  }
}

interface VersionColumns {
  readonly version: number;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

interface HolidayColumns {
  readonly date: LocalDate;
  readonly name_ar: string;
  readonly name_en: string;
  readonly certainty: HolidayCertainty;
}

const VERSION = `select version, from_day::text as "from", to_day::text as "to" from business_calendar`;

const ADD = `
  insert into holiday (date, name_ar, name_en, certainty)
    select * from unnest(cast($1 as date[]), cast($2 as text[]), cast($3 as text[]), cast($4 as text[]))`;
