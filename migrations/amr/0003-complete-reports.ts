import { type MigrationInterface, type QueryRunner } from "typeorm";

const ACTIVE = `('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED', 'RESOLVED')`;

/** What `overdue` is asked of: open reports, and planned ones past their promised date. */
const AWAITED_BY_SOMEBODY = `('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED')`;

/** AMR-T4, AMR-S3 with A14: an earlier one counts unless it ended in one of these ways. */
const COUNTS = `not (status in ('INELIGIBLE', 'AUTO_CANCELLED') or (status = 'WITHDRAWN' and not was_referred))`;

const BENEFICIARY = "beneficiary_identifier_kind, beneficiary_identifier";

/** AMR-D2: the columns of all three tracks. */
const COLUMNS = `
  alter table report
    add paper_service_name  text        check (paper_service_name <> ''),
    -- The normal form of what AMR-T4 and AMR-S3 compare.
    add normal_text         text        collate "C" check (normal_text <> ''),
    add planned_for         date,
    add reopen_requested_at timestamptz,
    add reopen_note         text        check (reopen_note <> ''),
    add reopen_decided_at   timestamptz check (reopen_decided_at >= reopen_requested_at),
    add reopen_accepted     boolean,
    add reopen_decision_note text       check (reopen_decision_note <> ''),
    add information_asked_at timestamptz,
    add notice_unreached    boolean     not null default false,
    add closes_at           timestamptz,
    add reopenable_until    timestamptz,
    -- The calendar that its stored instants were worked out with; 0 says that they are still to be.
    add calendar_version    int         not null default 0 check (calendar_version >= 0),
    alter channel drop not null,
    alter verdict drop not null`;

const CONSTRAINTS = `
  alter table report
    alter notice_unreached drop default,
    alter calendar_version drop default,
    drop constraint report_track_check,
    drop constraint eligible_on_a_ground,
    drop constraint awaiting_says_what,
    drop constraint answered_with_an_answer,
    -- What was answered before a reopening stays readable.
    add constraint answered_with_an_answer check (answered_at is null or answer is not null),
    add constraint one_of_three_tracks
      check (track in ('COMPLAINT', 'TRANSFORMATION_REQUEST', 'SUGGESTION')),
    -- Complaints alone are weighed.
    add constraint verdict_of_a_complaint check ((verdict is not null) = (track = 'COMPLAINT')),
    add constraint eligible_on_a_ground
      check ((verdict is not distinct from 'ELIGIBLE') = (ground is not null)),
    add constraint channel_of_a_digital_service
      check ((channel is not null) = (track <> 'TRANSFORMATION_REQUEST')),
    add constraint paper_service_is_named
      check ((paper_service_name is not null) = (track = 'TRANSFORMATION_REQUEST')),
    add constraint request_is_compared check ((normal_text is not null) = (track <> 'COMPLAINT')),
    add constraint suggestion_is_of_a_service
      check (track <> 'SUGGESTION' or service_code is not null),
    add constraint ticket_of_a_complaint check (track = 'COMPLAINT'
      or num_nonnulls(ticket_number, ticket_date, matter, still_occurring) = 0),
    add constraint planned_for_a_day check (case when track = 'COMPLAINT'
      then planned_for is null and status not in ('PLANNED', 'DECLINED')
      else planned_for is not null or status <> 'PLANNED' end),
    add constraint reopening_says_why
      check ((reopen_requested_at is null) = (reopen_note is null)),
    add constraint reopening_of_a_complaint
      check (track = 'COMPLAINT' or reopen_requested_at is null),
    add constraint reopening_is_decided check (case when reopen_decided_at is null
      then num_nonnulls(reopen_accepted, reopen_decision_note) = 0
      else reopen_requested_at is not null and reopen_accepted is not null
        and (reopen_accepted or reopen_decision_note is not null) end),
    add constraint awaiting_says_what check (case when status = 'AWAITING_INFORMATION'
      then num_nonnulls(return_to, awaited_information, information_asked_at) = 3
        and not (notice_unreached and num_nonnulls(reminder_due_at, information_due_at) > 0)
      else num_nonnulls(return_to, awaited_information, information_asked_at,
        reminder_due_at, information_due_at) = 0 and not notice_unreached end),
    add constraint silence_closes_an_answered_one
      check (closes_at is null or status = 'RESOLVED'),
    add constraint reopenable_once_answered check (reopenable_until is null
      or (track = 'COMPLAINT' and status in ('RESOLVED', 'CLOSED') and reopen_requested_at is null))`;

/** A3: those of which information was asked before are known by when they are cancelled. */
const ASKED_AT = `
  update report set information_asked_at = information_due_at - interval '48 hours'
    where status = 'AWAITING_INFORMATION'`;

/** A report whose notice reached nobody comes first, and one without a due instant last. */
const DUE_ORDER = [
  `alter table report drop column due_order`,
  `alter table report add due_order timestamptz not null generated always as
    (case when notice_unreached then '-infinity'::timestamptz
          else coalesce(due_at, 'infinity'::timestamptz) end) stored`,
  `create index report_by_due on report (due_order, number)`,
  `create index report_open_by_due on report (due_order, number)
    where status in ${AWAITED_BY_SOMEBODY}`,
  `create index report_of_provider_by_due on report (provider_code, due_order, number)`,
  `create index report_of_status_by_due on report (status, due_order, number)`,
];

/** For the orders and filters of the list, and for what follows the calendar. */
const INDEXES = [
  `create index report_of_other_tracks on report (track, submitted_at, number)
    where track <> 'COMPLAINT'`,
  `create index report_of_other_tracks_of_provider on report
    (provider_code, track, submitted_at, number) where track <> 'COMPLAINT'`,
  `create index report_to_decide_reopening_of on report (submitted_at, number)
    where reopen_requested_at is not null and reopen_decided_at is null and status <> 'WITHDRAWN'`,
  `create index report_by_calendar on report (calendar_version, number)
    where status in ${ACTIVE}`,
];

/** One row holds each promise of "Always true" and of "At submission", however many come at once. */
const PROMISES = [
  // A8: a provisional complaint holds its number against its own beneficiary.
  `create unique index one_provisional_complaint on report (provider_code, ticket_key, ${BENEFICIARY})
    where track = 'COMPLAINT' and ticket_key is not null and verdict = 'PROVISIONAL'
      and status in ${ACTIVE}`,
  `create unique index one_outage_complaint on report (service_code, ${BENEFICIARY})
    where track = 'COMPLAINT' and ticket_key is null and status in ${ACTIVE}`,
  // AMR-T4: by the name, whose digest stands for it, and by the service where the list has it.
  `create unique index one_transformation_request on report
    (provider_code, ${BENEFICIARY}, sha256(replace(normal_text, '\\', '\\\\')::bytea))
    where track = 'TRANSFORMATION_REQUEST' and ${COUNTS}`,
  `create unique index one_transformation_request_of_service on report (service_code, ${BENEFICIARY})
    where track = 'TRANSFORMATION_REQUEST' and service_code is not null and ${COUNTS}`,
  // AMR-S3: a whole text is longer than an index holds.
  `create unique index one_suggestion on report
    (provider_code, service_code, channel, ${BENEFICIARY},
     sha256(replace(normal_text, '\\', '\\\\')::bytea))
    where track = 'SUGGESTION' and ${COUNTS}`,
  `alter table notification add planned_for date`,
  `drop index one_overdue_notice_per_clock`,
  // At most one OVERDUE notice per clock, and one per promised date.
  `create unique index one_overdue_notice on notification
    (report_number, clock_started_at, planned_for) nulls not distinct where kind = 'OVERDUE'`,
];

const DEADLINE_KINDS = `
  alter table report_deadline drop constraint report_deadline_kind_check,
    add constraint report_deadline_kind_check check (kind in
      ('OVERDUE', 'AUTO_CANCEL', 'INFORMATION_REMINDER', 'CLOSE'))`;

/** AMR-P5: the text that an amendment replaced, under the version that replaced it. */
const REPORT_TEXT = [
  `create table report_text (
    report_number text collate "C" not null references report,
    version       int  not null check (version > 1),
    title         text not null check (title <> ''),
    description   text not null check (description <> ''),
    primary key (report_number, version)
  )`,
  `create trigger report_text_is_append_only before update or delete on report_text
    for each row execute function report_history_is_append_only()`,
];

const UNDO = [
  `drop table report_text`,
  `delete from report_deadline where kind = 'CLOSE'`,
  `alter table report_deadline drop constraint report_deadline_kind_check,
    add constraint report_deadline_kind_check check (kind in
      ('OVERDUE', 'AUTO_CANCEL', 'INFORMATION_REMINDER'))`,
  `drop index one_overdue_notice`,
  `create unique index one_overdue_notice_per_clock on notification (report_number, clock_started_at)
    where kind = 'OVERDUE'`,
  `alter table notification drop planned_for`,
  `drop index one_provisional_complaint, one_outage_complaint, report_by_calendar,
    one_transformation_request_of_service`,
  `alter table report
    drop constraint one_of_three_tracks,
    add constraint report_track_check check (track = 'COMPLAINT'),
    drop constraint eligible_on_a_ground,
    drop constraint awaiting_says_what,
    drop column due_order`,
  `alter table report
    drop paper_service_name, drop normal_text, drop planned_for, drop reopen_requested_at,
    drop reopen_note, drop reopen_decided_at, drop reopen_accepted, drop reopen_decision_note,
    drop information_asked_at, drop notice_unreached, drop closes_at, drop reopenable_until,
    drop calendar_version, alter channel set not null, alter verdict set not null,
    drop constraint verdict_of_a_complaint,
    drop constraint channel_of_a_digital_service,
    drop constraint suggestion_is_of_a_service,
    drop constraint ticket_of_a_complaint,
    add constraint eligible_on_a_ground check ((verdict = 'ELIGIBLE') = (ground is not null)),
    add constraint awaiting_says_what check (case when status = 'AWAITING_INFORMATION'
      then return_to is not null and awaited_information is not null
      else num_nonnulls(return_to, awaited_information, reminder_due_at, information_due_at) = 0 end),
    add due_order timestamptz not null
      generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored`,
  `drop index report_of_other_tracks, report_of_other_tracks_of_provider`,
  `create index report_by_due on report (due_order, number)`,
  `create index report_open_by_due on report (due_order, number)
    where status in ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS')`,
  `create index report_of_provider_by_due on report (provider_code, due_order, number)`,
  `create index report_of_status_by_due on report (status, due_order, number)`,
];

/** Reports of all three tracks to the end of their lives: plans, reopenings, amendments and silence. */
export class CompleteReports1767225600003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const report = [COLUMNS, ASKED_AT, CONSTRAINTS, ...DUE_ORDER, ...INDEXES];
    for (const statement of [...report, ...PROMISES, DEADLINE_KINDS, ...REPORT_TEXT]) {
      await db.query(statement);
    }
  }

  /** Refused by the database while a transformation request or a suggestion is kept. */
  async down(db: QueryRunner): Promise<void> {
    for (const statement of UNDO) await db.query(statement);
  }
}
