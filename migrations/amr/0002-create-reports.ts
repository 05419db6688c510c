import { type MigrationInterface, type QueryRunner } from "typeorm";

const REPORT = `
  create table report (
    number                      text        collate "C" primary key check (number ~ '^BR-[0-9]{10}$'),
    track                       text        not null check (track = 'COMPLAINT'),
    provider_code               text        collate "C" not null references provider,
    -- No reference to \`service\`: it is the ticket's own, which the registry may not have yet.
    service_code                text,
    ticket_number               text,
    ticket_key                  text        collate "C" check (ticket_key <> ''),
    ticket_date                 date,
    matter                      text        check (matter in ('TECHNICAL', 'SERVICE_QUALITY', 'PROCEDURAL')),
    still_occurring             boolean,
    channel                     text        not null check (channel in
      ('PHONE', 'WEBSITE', 'EMAIL', 'X', 'LIVE_CHAT', 'CHATBOT', 'SIGN_LANGUAGE', 'MOBILE_APP', 'SERVICE_CENTER')),
    title                       text        not null check (title <> ''),
    description                 text        not null check (description <> ''),
    beneficiary_kind            text        not null check (beneficiary_kind in
      ('INDIVIDUAL', 'BUSINESS', 'GOVERNMENT', 'NON_PROFIT')),
    beneficiary_identifier_kind text        not null check (beneficiary_identifier_kind in
      ('NATIONAL_ID', 'RESIDENCE_NUMBER', 'UNIFIED_NUMBER', 'PASSPORT', 'FOREIGN_REGISTRATION')),
    beneficiary_identifier      text        collate "C" not null check (beneficiary_identifier <> ''),
    beneficiary_name            text        not null check (beneficiary_name <> ''),
    beneficiary_mobile          text,
    beneficiary_email           text,
    submitted_at                timestamptz not null,
    -- Of the decision in force.
    verdict                     text        not null check (verdict in
      ('ELIGIBLE', 'NOT_YET', 'INELIGIBLE', 'PROVISIONAL')),
    ground                      text        check (ground in
      ('SERVICE_LEVEL_EXCEEDED', 'NO_SERVICE_LEVEL', 'CLOSED_UNSATISFACTORILY', 'PROVIDER_INTAKE_OUTAGE')),
    status                      text        not null check (status in
      ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED',
       'RESOLVED', 'CLOSED', 'INELIGIBLE', 'DECLINED', 'AUTO_CANCELLED', 'WITHDRAWN')),
    return_to                   text        check (return_to in ('UNDER_REVIEW', 'IN_PROGRESS')),
    clock_started_at            timestamptz not null check (clock_started_at >= submitted_at),
    pauses                      jsonb       not null check (jsonb_typeof(pauses) = 'array'),
    was_referred                boolean     not null,
    due_at                      timestamptz check (due_at > clock_started_at),
    overdue_at                  timestamptz,
    awaited_information         text[]      check (cardinality(awaited_information) > 0),
    reminder_due_at             timestamptz,
    information_due_at          timestamptz,
    answered_at                 timestamptz,
    answer                      text        check (answer <> ''),
    reason                      text,
    closed_at                   timestamptz check (closed_at >= submitted_at),
    version                     int         not null check (version > 0),
    -- What a search finds it by.
    search_words                text[]      not null,
    -- Where a report stands in an order by due instant: those without one come last.
    due_order                   timestamptz not null
      generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    constraint ticket_has_both_forms check ((ticket_number is null) = (ticket_key is null)),
    constraint eligible_on_a_ground check ((verdict = 'ELIGIBLE') = (ground is not null)),
    constraint awaiting_says_what check (case when status = 'AWAITING_INFORMATION'
      then return_to is not null and awaited_information is not null
      else num_nonnulls(return_to, awaited_information, reminder_due_at, information_due_at) = 0 end),
    constraint answered_with_an_answer check ((answered_at is null) = (answer is null)),
    constraint resolved_with_an_answer check (status <> 'RESOLVED' or answer is not null),
    constraint ended_says_when check
      ((status in ('CLOSED', 'INELIGIBLE', 'DECLINED', 'AUTO_CANCELLED', 'WITHDRAWN')) = (closed_at is not null)),
    constraint work_follows_referral check
      (status not in ('REFERRED', 'IN_PROGRESS', 'PLANNED', 'RESOLVED', 'CLOSED', 'DECLINED') or was_referred)
  )`;

/**
 * AMR-C5 with A6: an earlier complaint blocks while it is active, and for good once it was answered
 * or was withdrawn after its referral. A provisional one holds its number against its own beneficiary only.
 */
const ONE_COMPLAINT_PER_TICKET = `
  create unique index one_complaint_per_ticket on report (provider_code, ticket_key)
    where track = 'COMPLAINT' and ticket_key is not null and verdict <> 'PROVISIONAL'
      and (status in ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS',
                      'PLANNED', 'RESOLVED', 'CLOSED')
           or (status = 'WITHDRAWN' and was_referred))`;

/** One for each order and filter of the list: all columns in one direction, the number last. */
const REPORT_INDEXES = [
  `create index report_by_submission on report (submitted_at, number)`,
  `create index report_by_due on report (due_order, number)`,
  `create index report_open_by_due on report (due_order, number)
    where status in ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS')`,
  `create index report_of_provider_by_submission on report (provider_code, submitted_at, number)`,
  `create index report_of_provider_by_due on report (provider_code, due_order, number)`,
  `create index report_of_status_by_submission on report (status, submitted_at, number)`,
  `create index report_of_status_by_due on report (status, due_order, number)`,
  `create index report_of_ground_by_submission on report (ground, submitted_at, number)`,
  `create index report_not_eligible_by_submission on report (verdict, submitted_at, number)
    where verdict <> 'ELIGIBLE'`,
  `create index report_of_beneficiary on report (beneficiary_identifier, submitted_at, number)`,
  `create index report_of_ticket on report (ticket_key, provider_code)`,
  `create index report_by_words on report using gin (array_to_tsvector(search_words))`,
];

/**
 * The history. `event_id` names the change's entry in the outbox and is no foreign key: what the
 * feed no longer keeps leaves the history whole.
 */
const REPORT_CHANGE = `
  create table report_change (
    event_id                 bigint      primary key,
    report_number            text        collate "C" not null references report,
    version                  int         not null check (version > 0),
    at                       timestamptz not null,
    from_status              text,
    to_status                text        not null,
    actor_role               text        not null check (actor_role in
      ('BENEFICIARY', 'PROVIDER_AGENT', 'REGULATOR_STAFF', 'REGULATOR_ADMIN', 'SYSTEM')),
    actor_subject            text        not null,
    on_behalf_of             text        check (on_behalf_of = 'BENEFICIARY'),
    note                     text        check (note <> ''),
    calendar_version         int         not null check (calendar_version > 0),
    -- The service level that the provider declared at the time; null when it declared none.
    resolution_business_days int         check (resolution_business_days between 1 and 365),
    unique (report_number, version),
    constraint first_comes_from_nowhere check ((version = 1) = (from_status is null))
  )`;

/** Every decision with the facts of its moment; the last one is in force. */
const ELIGIBILITY_DECISION = `
  create table eligibility_decision (
    report_number    text        collate "C" not null references report,
    place            int         not null check (place >= 0),
    verdict          text        not null check (verdict in
      ('ELIGIBLE', 'NOT_YET', 'INELIGIBLE', 'PROVISIONAL')),
    ground           text        check (ground in
      ('SERVICE_LEVEL_EXCEEDED', 'NO_SERVICE_LEVEL', 'CLOSED_UNSATISFACTORILY', 'PROVIDER_INTAKE_OUTAGE')),
    decisions        jsonb       not null check (jsonb_typeof(decisions) = 'array'),
    eligible_at      timestamptz,
    decided_at       timestamptz not null,
    alternative      text        check (alternative in
      ('TRANSFORMATION_REQUEST', 'SUGGESTION', 'CONTACT_PROVIDER')),
    blocked_by       text        collate "C",
    facts            jsonb       check (jsonb_typeof(facts) = 'object'),
    calendar_version int         not null check (calendar_version > 0),
    primary key (report_number, place),
    check ((verdict = 'ELIGIBLE') = (ground is not null))
  )`;

const REPORT_DEADLINE_CHANGE = `
  create table report_deadline_change (
    report_number    text        collate "C" not null references report,
    version          int         not null check (version > 0),
    at               timestamptz not null,
    due_before       timestamptz,
    due_after        timestamptz,
    cause            text        not null check (cause in
      ('OPENED', 'PAUSED', 'RESUMED', 'REOPENED', 'CALENDAR_CHANGED', 'PLANNED')),
    calendar_version int         not null check (calendar_version > 0),
    primary key (report_number, version, calendar_version)
  )`;

/**
 * What the clock has still to do, with the instant it falls due. A row goes with the step that
 * does it or makes it void, so what is here is what is due or will be.
 */
const REPORT_DEADLINE = [
  `create table report_deadline (
    report_number text        collate "C" not null references report,
    kind          text        not null check (kind in ('OVERDUE', 'AUTO_CANCEL', 'INFORMATION_REMINDER')),
    due_at        timestamptz not null,
    primary key (report_number, kind)
  )`,
  `create index report_deadline_by_due on report_deadline (due_at, report_number)`,
];

const NOTIFICATION = [
  `create table notification (
    id               uuid        primary key default gen_random_uuid(),
    place            bigint      not null generated always as identity,
    report_number    text        collate "C" not null references report,
    -- The clock in which it was written: when that one started.
    clock_started_at timestamptz not null,
    kind             text        not null check (kind in
      ('REPORT_OPENED', 'INFORMATION_MISSING', 'INFORMATION_REMINDER', 'TICKET_CHANGED', 'IN_PROGRESS',
       'OVERDUE', 'RESOLVED', 'CLOSED', 'REOPENED', 'REOPEN_DECLINED', 'PLANNED', 'DECLINED',
       'INELIGIBLE', 'AUTO_CANCELLED', 'WITHDRAWN', 'SURVEY')),
    text_ar          text        not null check (text_ar <> ''),
    text_en          text        not null check (text_en <> ''),
    status           text        not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    created_at       timestamptz not null,
    delivered_at     timestamptz check (delivered_at >= created_at),
    check ((status = 'DELIVERED') = (delivered_at is not null))
  )`,
  `create index notification_of_report on notification (report_number, place)`,
  // lifecycle.md, "Always true": at most one OVERDUE notice per clock.
  `create unique index one_overdue_notice_per_clock on notification (report_number, clock_started_at)
    where kind = 'OVERDUE'`,
];

const APPEND_ONLY = ["report_change", "eligibility_decision", "report_deadline_change"];

const TABLES = ["notification", "report_deadline", ...APPEND_ONLY, "report"];

/** Reports with their history, decisions and deadlines, and the notices to beneficiaries. */
export class CreateReports1767225600002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const tables = [REPORT, ONE_COMPLAINT_PER_TICKET, ...REPORT_INDEXES, REPORT_CHANGE];
    const rest = [
      ELIGIBILITY_DECISION,
      REPORT_DEADLINE_CHANGE,
      ...REPORT_DEADLINE,
      ...NOTIFICATION,
    ];
    for (const statement of [...tables, ...rest]) await db.query(statement);
    await db.query(`
      create function report_history_is_append_only() returns trigger language plpgsql as
        $$ begin raise exception 'the history of a report is append-only'; end $$`);
    for (const table of APPEND_ONLY) {
      await db.query(`
        create trigger ${table}_is_append_only before update or delete on ${table}
          for each row execute function report_history_is_append_only()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(`drop table ${table}`);
    await db.query("drop function report_history_is_append_only");
  }
}
