import { type MigrationInterface, type QueryRunner } from "typeorm";
import { PLATFORM_TABLES } from "../outbox";

const CREATE = [
  `create table provider (
    code              text collate "C" primary key check (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$'),
    place             int  not null check (place >= 0),
    subgraph          text not null unique,
    ticket_type       text not null unique,
    name_ar           text not null check (name_ar <> ''),
    name_en           text not null check (name_en <> ''),
    platform_ar       text not null check (platform_ar <> ''),
    platform_en       text not null check (platform_en <> ''),
    channels          jsonb not null check (jsonb_typeof(channels) = 'array'),
    escalation_ladder jsonb not null check (jsonb_typeof(escalation_ladder) = 'array')
  )`,

  // A service belongs to whoever has it at present: it can move to another provider (MOF-12).
  `create table service (
    code                text collate "C" primary key,
    provider_code       text collate "C" not null references provider,
    place               int  not null default 0 check (place >= 0),
    name_ar             text not null check (name_ar <> ''),
    name_en             text not null check (name_en <> ''),
    digital             boolean not null,
    digital_alternative text collate "C" references service deferrable initially deferred,
    check (digital_alternative is null or not digital)
  )`,
  `create index service_of_provider on service (provider_code, place, code)`,

  // A level without beginning holds for every ticket opened before the first change.
  `create table service_level (
    provider_code text collate "C" not null references provider,
    valid_from    timestamptz,
    business_days int check (business_days between 1 and 365),
    unique nulls not distinct (provider_code, valid_from)
  )`,

  // What the regulator has taken in of every provider's tickets. No reference to \`service\`:
  // a provider may name one that the registry does not have yet, and its ticket counts all the same.
  `create table ticket_index (
    number_key                  text collate "C" not null check (number_key <> ''),
    provider_code               text collate "C" not null references provider,
    number                      text not null,
    beneficiary_kind            text not null check (beneficiary_kind in
      ('INDIVIDUAL', 'BUSINESS', 'GOVERNMENT', 'NON_PROFIT')),
    beneficiary_identifier_kind text not null check (beneficiary_identifier_kind in
      ('NATIONAL_ID', 'RESIDENCE_NUMBER', 'UNIFIED_NUMBER', 'PASSPORT', 'FOREIGN_REGISTRATION')),
    beneficiary_identifier      text collate "C" not null,
    service_code                text not null,
    matter                      text not null check (matter in
      ('TECHNICAL', 'SERVICE_QUALITY', 'PROCEDURAL')),
    status                      text not null check (status in
      ('OPEN', 'IN_PROGRESS', 'AWAITING_INFORMATION', 'CLOSED')),
    closure                     text check (closure in
      ('RESOLVED', 'UNRESOLVED', 'NO_RESPONSE', 'REDIRECTED', 'WITHDRAWN')),
    redirected_to               text,
    opened_at                   timestamptz not null,
    closed_at                   timestamptz,
    level                       int not null check (level >= 0),
    version                     int not null check (version > 0),
    steps                       jsonb not null check (jsonb_array_length(steps) > 0),
    resolution_business_days    int check (resolution_business_days between 1 and 365),
    due_at                      timestamptz,
    calendar_version            int not null check (calendar_version > 0),
    -- Where a ticket stands in an order by due instant: those without one come last.
    due_order                   timestamptz not null
      generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    primary key (number_key, provider_code),
    check ((status = 'CLOSED') = (closure is not null)),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((redirected_to is not null) = (closure is not distinct from 'REDIRECTED')),
    check (due_at is null or resolution_business_days is not null)
  )`,
  `create index ticket_by_opening on ticket_index (opened_at, provider_code, number_key)`,
  `create index ticket_by_due on ticket_index (due_order, provider_code, number_key)`,
  `create index ticket_unclosed_by_due on ticket_index (due_order, provider_code, number_key)
    where status <> 'CLOSED'`,
  `create index ticket_of_provider_by_opening on ticket_index (provider_code, opened_at, number_key)`,
  `create index ticket_of_provider_by_due on ticket_index (provider_code, due_order, number_key)`,
  `create index ticket_of_beneficiary on ticket_index
    (beneficiary_identifier, opened_at, provider_code, number_key)`,

  // The cursor after the last event that was taken in; written in the same transaction as what was made of the event.
  `create table provider_feed (
    provider_code text collate "C" primary key references provider,
    cursor        text not null
  )`,

  `create table ticket_deadline_change (
    number_key       text collate "C" not null,
    provider_code    text collate "C" not null,
    place            int not null check (place >= 0),
    at               timestamptz not null,
    due_before       timestamptz,
    due_after        timestamptz,
    cause            text not null check (cause in
      ('OPENED', 'PAUSED', 'RESUMED', 'REOPENED', 'CALENDAR_CHANGED')),
    calendar_version int not null check (calendar_version > 0),
    primary key (number_key, provider_code, place),
    foreign key (number_key, provider_code) references ticket_index (number_key, provider_code)
  )`,
];

/** The provider registry, the index of all providers' tickets, and the feed that tells of both. */
export class CreateRegistryAndIndex1767225600001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...PLATFORM_TABLES, ...CREATE]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table ticket_deadline_change, provider_feed, ticket_index");
    await db.query("drop table service_level, service, provider");
    await db.query("drop table idempotency_key, feed_epoch, outbox");
    await db.query("drop sequence outbox_position");
  }
}
