import { type EntityManager } from "typeorm";
import { endOfDay, startOfDay } from "../../../domain/calendar/riyadh";
import { type Days, type Figure, type FigureSubject, Figures } from "./figures";

/** Whose figures: these providers', or everybody's when null. */
type Providers = readonly string[] | null;

interface FigureRow {
  readonly subject: FigureSubject;
  readonly provider: string;
  readonly part: string;
  readonly cases: string;
  readonly total: string;
}

/** The figures of reports, tickets and ratings: statistics, with nobody in them (FRS-P1). Works inside whatever transaction its manager belongs to. */
export class FigureRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What was counted of these days, as everything committed so far makes it. */
  async counted(
    subjects: readonly FigureSubject[],
    { from, to }: Days,
    providers: Providers,
  ): Promise<Figures> {
    const rows = await this.manager.query<FigureRow[]>(COUNTED, [subjects, from, to, providers]);
    return new Figures(rows.map(toFigure));
  }

  /** How many reports submitted in these days are overdue now, by provider (A15: from the due instant on). */
  overdueReports(days: Days, now: Date): Promise<ReadonlyMap<string, number>> {
    return this.countsOf(OVERDUE_REPORTS, [now, startOfDay(days.from), endOfDay(days.to)]);
  }

  /** How many tickets opened in these days are overdue now, by provider. */
  overdueTickets(
    days: Days,
    now: Date,
    providers: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const instants = [now, startOfDay(days.from), endOfDay(days.to)];
    return this.countsOf(OVERDUE_TICKETS, [...instants, providers]);
  }

  /** AMR-M4: keeps whether the first request for information came late; a later request changes nothing. */
  async noteInformationRequest(report: string, isLate: boolean): Promise<void> {
    await this.manager.query(NOTE_REQUEST, [report, isLate]);
  }

  /** Keeps how many business days a closed ticket took; null for one that is not closed. */
  async noteResolution(
    { provider, key }: { readonly provider: string; readonly key: string },
    businessDays: number | null,
  ): Promise<void> {
    await this.manager.query(NOTE_RESOLUTION, [provider, key, businessDays]);
  }

  /** Adds up to so many changes to the figures they change; how many it was. One process at a time does it, the others do none. */
  async addUp(most: number): Promise<number> {
    const [row] = await this.manager.query<Array<{ added: string }>>(ADD_UP, [most]);
    return Number(row?.added ?? 0);
  }

  /** Whether so many changes or more are not added up yet. */
  async hasChanges(atLeast: number): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      "select 1 from figure_change order by id offset $1 limit 1",
      [atLeast - 1],
    );
    return rows.length > 0;
  }

  private async countsOf(
    sql: string,
    parameters: readonly unknown[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<Array<{ provider: string; count: string }>>(sql, [
      ...parameters,
    ]);
    return new Map(rows.map(({ provider, count }) => [provider, Number(count)]));
  }
}

function toFigure({ cases, total, ...figure }: FigureRow): Figure {
  return { ...figure, cases: Number(cases), total: Number(total) };
}

const WANTED = `subject = any ($1) and day between $2 and $3
  and ($4::text[] is null or provider_code = any ($4))`;

const COUNTED = `
  select subject, provider_code as provider, part, sum(cases) as cases, sum(total) as total from (
    select subject, provider_code, part, cases, total from figure where ${WANTED}
    union all
    select subject, provider_code, part, cases, total from figure_change where ${WANTED}
  ) each
  group by subject, provider_code, part having sum(cases) <> 0`;

/** The statuses are those of the index. */
const OVERDUE_REPORTS = `
  select provider_code as provider, count(*) as count from report
    where status in ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED')
      and due_at <= $1 and submitted_at >= $2 and submitted_at < $3
    group by provider_code`;

const OVERDUE_TICKETS = `
  select provider_code as provider, count(*) as count from ticket_index
    where status <> 'CLOSED' and due_at <= $1 and opened_at >= $2 and opened_at < $3
      and provider_code = any ($4)
    group by provider_code`;

const NOTE_REQUEST = `
  update report set information_requested_late = $2
    where number = $1 and information_requested_late is null`;

const NOTE_RESOLUTION = `
  update ticket_index set resolution_taken = $3
    where provider_code = $1 and number_key = $2 and resolution_taken is distinct from $3`;

/** Two at once would wait for each other's rows; the lock is let go of with the transaction. */
const ADD_UP = `
  with turn as materialized (select pg_try_advisory_xact_lock(819) as taken),
  gone as (
    delete from figure_change where id = any (array(
      select id from figure_change where (select taken from turn) order by id limit $1))
    returning subject, day, provider_code, part, cases, total
  ), sums as (
    select subject, day, provider_code, part, sum(cases) as cases, sum(total) as total, count(*) as changes
      from gone group by subject, day, provider_code, part
  ), added as (
    insert into figure as f (subject, day, provider_code, part, cases, total)
      select subject, day, provider_code, part, cases, total from sums
      on conflict (subject, day, provider_code, part)
      do update set cases = f.cases + excluded.cases, total = f.total + excluded.total
  )
  select coalesce(sum(changes), 0) as added from sums`;
