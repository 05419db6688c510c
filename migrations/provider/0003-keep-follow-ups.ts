import { type MigrationInterface, type QueryRunner } from "typeorm";

const FOLLOW_UP = `
  create table ticket_follow_up (
    id            bigint      primary key generated always as identity,
    number_key    text        collate "C" not null references ticket (number_key),
    kind          text        not null check (kind in
      ('CORRECTIVE_ACTION', 'DISSATISFACTION_CAUSE', 'SATISFACTION', 'VERIFICATION')),
    at            timestamptz not null,
    note          text        not null check (note <> ''),
    actor_subject text        not null,
    recorded_at   timestamptz not null
  )`;

/** ETM-10: what is done about a ticket after its closing, as dated entries that stay. */
export class KeepFollowUps1767225600003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(FOLLOW_UP);
    await db.query("create index follow_up_of_ticket on ticket_follow_up (number_key, id)");
    await db.query(`
      create trigger ticket_follow_up_is_append_only before update or delete on ticket_follow_up
      for each row execute function history_is_append_only()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table ticket_follow_up");
  }
}
