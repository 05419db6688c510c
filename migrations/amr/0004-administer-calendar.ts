import { type MigrationInterface, type QueryRunner } from "typeorm";

/** Version 1 is what the rules alone give and has no row: a row is a change that the regulator made. */
const CALENDAR_VERSION = `
  create table calendar_version (
    version       int         primary key check (version > 1),
    changed_at    timestamptz not null,
    change        text        not null check (change in ('DECLARED', 'WITHDRAWN')),
    from_day      date        not null,
    to_day        date        not null check (to_day >= from_day),
    actor_role    text        not null check (actor_role = 'REGULATOR_ADMIN'),
    actor_subject text        not null,
    -- Where the first day that changed begins: what fell due before it stays as it is.
    moves_after   timestamptz not null,
    -- When every open deadline had been worked out again; null while that goes on.
    worked_out_at timestamptz
  )`;

/** What each day became at a version: a holiday, or none when it has no name. */
const HOLIDAY_CHANGE = `
  create table holiday_change (
    version   int  not null references calendar_version,
    date      date not null,
    name_ar   text check (name_ar <> ''),
    name_en   text check (name_en <> ''),
    certainty text check (certainty in ('PREDICTED', 'ANNOUNCED')),
    primary key (date, version),
    constraint holiday_or_none check (num_nonnulls(name_ar, name_en, certainty) in (0, 3))
  )`;

/**
 * The version in force, which stays so until the transaction ends: whoever moves the calendar on holds the
 * lock alone. The second statement sees what was committed while the first waited.
 */
const CALENDAR_IN_FORCE = `
  create function calendar_in_force() returns int language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(818);
      return (select coalesce(max(version), 1) from calendar_version);
    end $$`;

const FOLLOWING = [
  `create index calendar_version_to_work_out on calendar_version (version) where worked_out_at is null`,
  `create index report_to_reopen_until on report (reopenable_until, number) where status = 'CLOSED'`,
  `create index ticket_to_work_out_again on ticket_index (calendar_version, provider_code, number_key)
    where status <> 'CLOSED'`,
  `create index report_deadline_moved_by_calendar on report_deadline_change (calendar_version)
    where cause = 'CALENDAR_CHANGED'`,
  `create index ticket_deadline_moved_by_calendar on ticket_deadline_change (calendar_version)
    where cause = 'CALENDAR_CHANGED'`,
];

/** Who changed a service level; nobody for the one that a provider is registered with. */
const LEVEL_ACTOR = `
  alter table service_level
    add actor_role    text check (actor_role = 'REGULATOR_ADMIN'),
    add actor_subject text,
    add constraint changed_by_somebody check ((actor_role is null) = (actor_subject is null))`;

const APPEND_ONLY = [
  `create function calendar_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'what a day became at a version of the calendar stays'; end $$`,
  `create trigger holiday_change_is_append_only before update or delete on holiday_change
    for each row execute function calendar_is_append_only()`,
];

/** The calendar that the regulator owns, the deadlines that follow it, and service levels from an instant on. */
export class AdministerCalendar1767225600004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const tables = [CALENDAR_VERSION, HOLIDAY_CHANGE, CALENDAR_IN_FORCE];
    for (const statement of [...tables, ...FOLLOWING, LEVEL_ACTOR, ...APPEND_ONLY]) {
      await db.query(statement);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table service_level drop constraint changed_by_somebody,
         drop column actor_role, drop column actor_subject`,
    );
    await db.query("drop index ticket_deadline_moved_by_calendar, ticket_to_work_out_again");
    await db.query("drop index report_deadline_moved_by_calendar, report_to_reopen_until");
    await db.query("drop function calendar_in_force");
    await db.query("drop table holiday_change, calendar_version");
    await db.query("drop function calendar_is_append_only");
  }
}
