import { type DayChanged } from "./days";
import { type Instant } from "./life";
import { type Status, type Track } from "./words";
import { type World } from "./world";

/** What the database has of a sequence, read by SQL of the model's own. Instants are ISO text. */
export interface Stored {
  readonly reports: readonly StoredReport[];
  /** By report and version. */
  readonly history: readonly StoredChange[];
  readonly decisions: readonly StoredDecision[];
  readonly deadlines: readonly StoredDeadline[];
  readonly notices: readonly StoredNotice[];
  readonly deliveries: readonly StoredDelivery[];
  readonly versions: readonly StoredVersion[];
  readonly days: readonly DayChanged[];
  readonly tickets: readonly StoredTicket[];
  readonly ticketDeadlines: readonly StoredDeadline[];
  readonly ratings: ReadonlyArray<{ readonly number: string; readonly subject: string }>;
  readonly events: ReadonlyArray<{ readonly subject: string; readonly count: number }>;
}

export interface StoredReport {
  readonly number: string;
  readonly track: Track;
  readonly provider: string;
  readonly owner: string;
  readonly status: Status;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly reopenableUntil: Instant | null;
  readonly informationDueAt: Instant | null;
  readonly calendarVersion: number;
}

export interface StoredChange {
  readonly number: string;
  readonly version: number;
  readonly eventId: number;
  readonly at: Instant;
  readonly from: Status | null;
  readonly to: Status;
  readonly role: string;
  readonly subject: string;
  readonly onBehalfOf: string | null;
  readonly note: string | null;
  readonly calendarVersion: number;
  /** Whether the feed has told of it. */
  readonly isTold: boolean;
}

interface StoredDecision {
  readonly number: string;
  readonly verdict: string;
  readonly ticketStatus: string | null;
}

export interface StoredDeadline {
  /** The report's number, or the ticket's. */
  readonly number: string;
  /** Of the report; of a ticket its place. */
  readonly version: number;
  readonly at: Instant;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly cause: string;
  readonly calendarVersion: number;
}

export interface StoredNotice {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly status: "PENDING" | "DELIVERED" | "FAILED";
  readonly at: Instant;
  readonly deliveredAt: Instant | null;
}

interface StoredDelivery {
  readonly id: string;
  readonly notice: string;
  readonly status: "PENDING" | "SENT" | "FAILED";
}

interface StoredVersion {
  readonly version: number;
  readonly at: Instant;
  readonly subject: string;
}

export interface StoredTicket {
  readonly number: string;
  readonly status: string;
  readonly dueAt: Instant | null;
  readonly calendarVersion: number;
}

const QUERIES: Readonly<Record<keyof Stored, string>> = {
  reports: `
    select number, track, provider_code as provider, beneficiary_identifier as owner, status, version,
        due_at as "dueAt", closes_at as "closesAt", reopenable_until as "reopenableUntil",
        information_due_at as "informationDueAt", calendar_version as "calendarVersion"
      from report order by submitted_at, number`,
  history: `
    select report_number as number, version, event_id::int as "eventId", at, from_status as "from", to_status as "to",
        actor_role as role, actor_subject as subject, on_behalf_of as "onBehalfOf", note,
        calendar_version as "calendarVersion", coalesce(outbox.position > 0, false) as "isTold"
      from report_change left join outbox on outbox.id = event_id
        and outbox.subject = 'report/' || report_number
      order by report_number, version`,
  decisions: `
    select report_number as number, verdict, facts ->> 'status' as "ticketStatus"
      from eligibility_decision order by report_number, place`,
  deadlines: `
    select report_number as number, version, at, due_before as "from", due_after as "to", cause,
        calendar_version as "calendarVersion"
      from report_deadline_change order by report_number, version, calendar_version`,
  notices: `
    select id, report_number as number, kind, status, created_at as at, delivered_at as "deliveredAt"
      from notification order by place`,
  deliveries: `select id, notification as notice, status from notification_delivery`,
  versions: `
    select version, changed_at as at, actor_subject as subject from calendar_version order by version`,
  days: `
    select version, date::text, name_en is not null as "isHoliday" from holiday_change order by version`,
  tickets: `
    select number, status, due_at as "dueAt", calendar_version as "calendarVersion" from ticket_index`,
  ticketDeadlines: `
    select ticket.number, place as version, at, due_before as "from", due_after as "to", cause,
        moved.calendar_version as "calendarVersion"
      from ticket_deadline_change moved join ticket_index ticket using (number_key, provider_code)
      order by number, place`,
  ratings: `select report_number as number, subject from rating`,
  events: `
    select subject, count(*)::int as count from outbox
      where subject in (select 'report/' || number from report) group by subject`,
};

/** Reads all of it. */
export async function readStored({ hub }: World): Promise<Stored> {
  const stored: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(QUERIES)) {
    const rows = await hub.amr.database.query<object[]>(sql);
    stored[name] = rows.map(withInstants);
  }
  return stored as unknown as Stored;
}

function withInstants(row: object): object {
  const fields = Object.entries(row).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(fields) as object;
}
