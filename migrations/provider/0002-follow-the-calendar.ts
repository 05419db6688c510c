import { type MigrationInterface, type QueryRunner } from "typeorm";

/**
 * What this provider knows of the regulator's calendar: its version, and the days that were read of
 * it. Version 1 is the calendar by the rules alone, of which nothing need be read. Every change of
 * a ticket holds the one row while it is decided, and following the calendar changes it.
 */
const BUSINESS_CALENDAR = `
  create table business_calendar (
    version  integer     not null check (version > 0),
    from_day date,
    to_day   date        check (to_day >= from_day),
    read_at  timestamptz,
    constraint read_as_one check
      ((from_day is null) = (to_day is null) and (from_day is null) = (read_at is null))
  )`;

/** The holidays of the days that were read, and no others. */
const HOLIDAY = `
  create table holiday (
    date      date primary key,
    name_ar   text not null check (name_ar <> ''),
    name_en   text not null check (name_en <> ''),
    certainty text not null check (certainty in ('PREDICTED', 'ANNOUNCED'))
  )`;

/** Each moved end of awaited information, with the old and the new instant. It is no step of the ticket. */
const INFORMATION_DUE_CHANGE = `
  create table information_due_change (
    id               bigint      primary key generated always as identity,
    number_key       text        collate "C" not null references ticket (number_key),
    at               timestamptz not null,
    due_from         timestamptz not null,
    due_to           timestamptz not null check (due_to <> due_from),
    calendar_version integer     not null check (calendar_version > 0)
  )`;

export class FollowTheCalendar1767225600002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [BUSINESS_CALENDAR, HOLIDAY, INFORMATION_DUE_CHANGE]) {
      await db.query(statement);
    }
    await db.query("create unique index business_calendar_is_one on business_calendar ((true))");
    await db.query("insert into business_calendar (version) values (1)");
    await db.query(
      "create index information_due_change_of_ticket on information_due_change (number_key)",
    );
    await db.query(`
      create trigger information_due_change_is_append_only before update or delete on information_due_change
      for each row execute function history_is_append_only()`);
    await db.query(
      "create index ticket_information_due on ticket (information_due_at, number_key) where information_due_at is not null",
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop index ticket_information_due");
    await db.query("drop table information_due_change, holiday, business_calendar");
  }
}
