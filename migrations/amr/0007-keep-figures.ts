import { type MigrationInterface, type QueryRunner } from "typeorm";

/** AMR-V1, AMR-V2: one rating a subject. What figures are told by stands beside the score and never changes. */
const RATING = `
  create table rating (
    report_number text        collate "C" not null references report,
    subject       text        not null check (subject in ('PROVIDER_RESPONSE', 'HUB_EXPERIENCE')),
    score         smallint    not null check (score between 1 and 5),
    comment       text        check (comment <> ''),
    rated_at      timestamptz not null,
    primary key (report_number, subject)
  )`;

const COLUMNS = [
  // AMR-M4: whether the first request for information came after the first business day; null until there is one.
  `alter table report add information_requested_late boolean`,
  // The day by which a provider's figures count a complaint: that of its ticket, which never changes.
  `alter table report add ticket_opened_at timestamptz`,
  // The business days a closed ticket took; null until it is closed.
  `alter table ticket_index add resolution_taken int check (resolution_taken >= 0)`,
];

/**
 * Figures by civil day in Riyadh. A change of a report, a ticket or a rating appends what it adds and takes away
 * to \`figure_change\`, so that no two changes ever wait for each other; now and then these are added up into
 * \`figure\`. A figure is the sum of both.
 */
const FIGURES = [
  `create table figure (
    subject       text   not null,
    day           date   not null,
    provider_code text   collate "C" not null,
    part          text   collate "C" not null,
    cases         bigint not null,
    total         bigint not null,
    primary key (subject, day, provider_code, part) include (cases, total)
  )`,
  `create table figure_change (
    id            bigint primary key generated always as identity,
    subject       text   not null,
    day           date   not null,
    provider_code text   collate "C" not null,
    part          text   collate "C" not null,
    cases         int    not null,
    total         int    not null
  )`,
  `create function riyadh_day(instant timestamptz) returns date language sql immutable
    as $$ select (instant at time zone 'UTC' + interval '3 hours')::date $$`,
  // Appends the difference between two sets of figures, either of which may be empty.
  `create function change_figures(before figure[], after figure[]) returns void language sql as $$
    insert into figure_change (subject, day, provider_code, part, cases, total)
      select subject, day, provider_code, part, sum(cases), sum(total) from (
        select subject, day, provider_code, part, -cases as cases, -total as total from unnest(before)
        union all
        select subject, day, provider_code, part, cases, total from unnest(after)
      ) each
      group by subject, day, provider_code, part
      having sum(cases) <> 0 or sum(total) <> 0
  $$`,
];

/** In time is before the due instant: at that instant it is late (A15). */
const OF_REPORT = `
  create function figures_of(r report) returns figure[] language sql immutable as $$
    select array_agg((subject, riyadh_day(at), r.provider_code, part, 1, 0)::figure) from (values
      ('REPORT',            r.submitted_at,     r.status, true),
      ('REPORT_IN_TIME',    r.submitted_at,     '', r.answered_at < r.due_at),
      ('REPORT_ASKED_LATE', r.submitted_at,     '', r.information_requested_late),
      ('TICKET_REPORT',     r.ticket_opened_at, '', r.ticket_opened_at is not null)
    ) each (subject, at, part, counts) where counts
  $$`;

/** Only tickets with a declared service level are in time or late; one closed while it paused was not late. */
const OF_TICKET = `
  create function figures_of(t ticket_index) returns figure[] language sql immutable as $$
    select array_agg((subject, riyadh_day(t.opened_at), t.provider_code, part, 1, 0)::figure) from (values
      ('TICKET', case
        when t.status <> 'CLOSED' or t.resolution_business_days is null then 'OTHER'
        when t.due_at is null or t.closed_at < t.due_at then 'IN_TIME'
        else 'LATE' end, true),
      ('TICKET_DAYS', lpad(t.resolution_taken::text, 6, '0'), t.status = 'CLOSED' and t.resolution_taken is not null)
    ) each (subject, part, counts) where counts
  $$`;

const OF_RATING = `
  create function figures_of(g rating) returns figure[] language sql stable as $$
    select array_agg((each.subject, riyadh_day(each.at), r.provider_code, g.subject, 1, g.score)::figure)
      from report r, lateral (values
        ('RATING',        r.submitted_at,     true),
        ('TICKET_RATING', r.ticket_opened_at, r.ticket_opened_at is not null)
      ) each (subject, at, counts)
      where r.number = g.report_number and counts
  $$`;

const COUNTED = `
  create function count_figures() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then perform change_figures('{}', figures_of(new));
    else perform change_figures(figures_of(old), figures_of(new));
    end if;
    return null;
  end $$`;

/** The facts of the first decision that has any say when the ticket was opened. */
const TICKET_OPENING = [
  `create function keep_ticket_opening() returns trigger language plpgsql as $$
  begin
    update report set ticket_opened_at = (new.facts ->> 'openedAt')::timestamptz
      where number = new.report_number and ticket_opened_at is null;
    return null;
  end $$`,
  `create trigger eligibility_decision_keeps_ticket_opening after insert on eligibility_decision
    for each row when (new.facts is not null) execute function keep_ticket_opening()`,
];

/** What is there before the triggers are. */
const COUNT_WHAT_IS_THERE = [
  `update report set ticket_opened_at = (
    select (facts ->> 'openedAt')::timestamptz from eligibility_decision
      where report_number = report.number and facts is not null order by place limit 1)`,
  `select change_figures('{}', figures_of(report)) from report`,
  `select change_figures('{}', figures_of(ticket_index)) from ticket_index`,
];

const FIGURE_CHANGE_INDEX = "create index figure_change_by_day on figure_change (subject, day)";

const TRIGGERS = [
  ...["report", "ticket_index", "rating"].map(
    (table) => `create trigger ${table}_is_counted after insert on ${table}
      for each row execute function count_figures()`,
  ),
  // Only what may change a figure: a change of the calendar moves thousands of deadlines and none of these.
  `create trigger report_is_counted_again after update on report for each row
    when ((old.status, old.answered_at, old.information_requested_late, old.ticket_opened_at)
        is distinct from (new.status, new.answered_at, new.information_requested_late, new.ticket_opened_at)
      or (new.answered_at is not null and old.due_at is distinct from new.due_at))
    execute function count_figures()`,
  `create trigger ticket_index_is_counted_again after update on ticket_index for each row
    when (old.status = 'CLOSED' or new.status = 'CLOSED' or old.opened_at <> new.opened_at)
    execute function count_figures()`,
  `create trigger rating_is_counted_again after update on rating
    for each row execute function count_figures()`,
];

/** For how many are overdue at this moment, which no figure can hold. */
const OVERDUE = [
  `create index report_late on report (due_at) include (submitted_at, provider_code)
    where status in ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED')`,
  `create index ticket_late on ticket_index (due_at) include (opened_at, provider_code)
    where status <> 'CLOSED'`,
];

/** Ratings, and the figures of reports, tickets and ratings by day. */
export class KeepFigures1767225600007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const tables = [RATING, ...COLUMNS, ...FIGURES, OF_REPORT, OF_TICKET, OF_RATING, COUNTED];
    const rest = [
      ...COUNT_WHAT_IS_THERE,
      FIGURE_CHANGE_INDEX,
      ...TRIGGERS,
      ...TICKET_OPENING,
      ...OVERDUE,
    ];
    for (const statement of [...tables, ...rest]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop index report_late, ticket_late");
    await db.query("drop table rating");
    for (const table of ["report", "ticket_index"]) {
      await db.query(`drop trigger ${table}_is_counted on ${table}`);
      await db.query(`drop trigger ${table}_is_counted_again on ${table}`);
    }
    await db.query(
      "drop trigger eligibility_decision_keeps_ticket_opening on eligibility_decision",
    );
    await db.query("drop function count_figures, keep_ticket_opening");
    await db.query("drop function figures_of(report), figures_of(ticket_index)");
    await db.query("drop function change_figures, riyadh_day");
    await db.query("drop table figure, figure_change");
    await db.query("alter table report drop information_requested_late, drop ticket_opened_at");
    await db.query("alter table ticket_index drop resolution_taken");
  }
}
