import { type MigrationInterface, type QueryRunner } from "typeorm";
import { PLATFORM_TABLES } from "../outbox";

/**
 * What tickets may be about. A service that left the definition stays for the tickets that
 * name it (MOF-12); its name is the registry's.
 */
const SERVICE = `
  create table service (
    code    text    primary key check (code <> ''),
    digital boolean not null
  )`;

const TICKET = `
  create table ticket (
    number_key                  text        collate "C" primary key check (number_key <> ''),
    number                      text        not null check (number <> ''),
    service_code                text        not null references service (code),
    channel                     text        not null check (channel in
      ('PHONE', 'WEBSITE', 'EMAIL', 'X', 'LIVE_CHAT', 'CHATBOT', 'SIGN_LANGUAGE', 'MOBILE_APP', 'SERVICE_CENTER')),
    matter                      text        not null check (matter in ('TECHNICAL', 'SERVICE_QUALITY', 'PROCEDURAL')),
    subject                     text        not null check (subject <> ''),
    beneficiary_kind            text        not null check (beneficiary_kind in
      ('INDIVIDUAL', 'BUSINESS', 'GOVERNMENT', 'NON_PROFIT')),
    beneficiary_identifier_kind text        not null check (beneficiary_identifier_kind in
      ('NATIONAL_ID', 'RESIDENCE_NUMBER', 'UNIFIED_NUMBER', 'PASSPORT', 'FOREIGN_REGISTRATION')),
    beneficiary_identifier      text        not null check (beneficiary_identifier <> ''),
    beneficiary_name            text        not null check (beneficiary_name <> ''),
    beneficiary_mobile          text,
    beneficiary_email           text,
    redirected_from_provider    text,
    redirected_from_number      text,
    extra                       jsonb       not null check (jsonb_typeof(extra) = 'object'),
    status                      text        not null check (status in
      ('OPEN', 'IN_PROGRESS', 'AWAITING_INFORMATION', 'CLOSED')),
    closure                     text        check (closure in
      ('RESOLVED', 'UNRESOLVED', 'NO_RESPONSE', 'REDIRECTED', 'WITHDRAWN')),
    redirected_to               text,
    opened_at                   timestamptz not null,
    closed_at                   timestamptz check (closed_at >= opened_at),
    reminded_at                 timestamptz check (reminded_at >= opened_at),
    information_due_at          timestamptz,
    level                       integer     not null check (level >= 0),
    last_changed_at             timestamptz not null check (last_changed_at >= opened_at),
    version                     integer     not null check (version > 0),
    constraint can_be_reached check (beneficiary_mobile is not null or beneficiary_email is not null),
    constraint came_from_a_ticket check
      ((redirected_from_provider is null) = (redirected_from_number is null)),
    constraint closed_says_how check
      ((status = 'CLOSED') = (closure is not null) and (status = 'CLOSED') = (closed_at is not null)),
    constraint redirected_says_where check
      ((closure is not distinct from 'REDIRECTED') = (redirected_to is not null)),
    constraint reminded_while_awaiting check (reminded_at is null or status = 'AWAITING_INFORMATION'),
    constraint due_once_reminded check
      (information_due_at is null or (reminded_at is not null and information_due_at > reminded_at))
  )`;

/**
 * The history. `event_id` names the change's entry in the outbox and is no foreign key: what the
 * feed no longer keeps leaves the history whole.
 */
const TICKET_CHANGE = `
  create table ticket_change (
    event_id         bigint      primary key,
    number_key       text        collate "C" not null references ticket (number_key),
    version          integer     not null check (version > 0),
    at               timestamptz not null,
    from_status      text,
    to_status        text        not null,
    closure          text,
    redirected_to    text,
    level            integer     not null check (level >= 0),
    actor_role       text        not null check (actor_role in ('PROVIDER_AGENT', 'SYSTEM')),
    actor_subject    text        not null,
    note             text,
    calendar_version integer     not null check (calendar_version > 0),
    recorded_at      timestamptz not null,
    unique (number_key, version),
    constraint first_comes_from_nowhere check ((version = 1) = (from_status is null))
  )`;

const APPEND_ONLY = `
  create function history_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the history of a ticket is append-only'; end $$`;

export class CreateTickets1767225600001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...PLATFORM_TABLES, SERVICE, TICKET, TICKET_CHANGE, APPEND_ONLY]) {
      await db.query(statement);
    }
    // Nobody looks tickets up by service; the index lets a service be taken off the list without reading them all.
    await db.query("create index ticket_of_service on ticket (service_code)");
    await db.query(`
      create trigger ticket_change_is_append_only before update or delete on ticket_change
      for each row execute function history_is_append_only()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table ticket_change, ticket, service");
    await db.query("drop function history_is_append_only");
    await db.query("drop table idempotency_key, feed_epoch, outbox");
    await db.query("drop sequence outbox_position");
  }
}
