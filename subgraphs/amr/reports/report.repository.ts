import { type EntityManager, In, Not, QueryFailedError } from "typeorm";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { isActive } from "../../../domain/lifecycle/report-status";
import { type Report } from "./report";
import { STANDS_IN_THE_WAY } from "./report-condition";
import { inOrder, whereMatches } from "./report-criteria.repository";
import { toReport, toRow } from "./report-mapping.repository";
import { type ReportNumber } from "./report-number";
import { type ReportCriteria, type ReportPageRequest } from "./report-query";
import { ReportRow } from "./report.row";

/** A ticket that reports may be about. */
export interface TicketOfReport {
  readonly provider: string;
  readonly key: TicketKey;
}

/** Reports in, reports out. Works inside whatever transaction its manager belongs to. */
export class ReportRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * False, and nothing written, when the number is taken, another complaint holds the ticket (AMR-C5) or the service whose
   * intake was down, or the same was asked for or suggested before (AMR-T4, AMR-S3). Waits for one that is being written.
   */
  async add(report: Report, searchWords: readonly string[]): Promise<boolean> {
    const { raw } = (await this.manager
      .createQueryBuilder()
      .insert()
      .into(ReportRow)
      .values({ ...toRow(report), searchWords })
      .orIgnore()
      .returning("number")
      .execute()) as { readonly raw: readonly unknown[] };
    return raw.length === 1;
  }

  /** Writes a report as it is after a step; its row must be locked. */
  async save(report: Report): Promise<void> {
    await this.manager.update(ReportRow, { number: report.number }, toRow(report));
  }

  /** As `save`, but false, and nothing written, when another complaint holds the ticket (AMR-C5): the transaction goes on. */
  async trySave(report: Report): Promise<boolean> {
    try {
      await this.manager.transaction((nested) => new ReportRepository(nested).save(report));
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  }

  /** What a search finds a report by from here on; its row must be locked. */
  async putSearchWords(number: ReportNumber, searchWords: readonly string[]): Promise<void> {
    await this.manager.update(ReportRow, { number }, { searchWords });
  }

  /** The report, which nobody else changes until the transaction ends; null when there is none. */
  async lock(number: ReportNumber): Promise<Report | null> {
    const row = await this.manager
      .createQueryBuilder(ReportRow, "report")
      .where({ number })
      .setLock("pessimistic_write")
      .getOne();
    return row && toReport(row);
  }

  /** In the order of `numbers`, with null for one that no report has. */
  async findMany(numbers: readonly ReportNumber[]): Promise<Array<Report | null>> {
    const rows = await this.manager.findBy(ReportRow, { number: In([...numbers]) });
    const byNumber = new Map(rows.map((row) => [row.number, toReport(row)]));
    return numbers.map((number) => byNumber.get(number) ?? null);
  }

  /** Holds a ticket until the transaction ends, so that of a complaint about it and a change of it one comes first. */
  async holdTicket({ provider, key }: TicketOfReport): Promise<void> {
    const name = `ticket/${provider}/${key}`;
    await this.manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
  }

  /** The complaint that was decided about a ticket and has not ended, locked; null when there is none. */
  async lockActiveAbout({ provider, key }: TicketOfReport): Promise<Report | null> {
    const row = await this.manager
      .createQueryBuilder(ReportRow, "report")
      .where({ ticketKey: key, provider, verdict: Not("PROVISIONAL"), status: In(ACTIVE) })
      .setLock("pessimistic_write")
      .getOne();
    return row && toReport(row);
  }

  /** The report that stands in the way of another one about each ticket (A6); null where there is none. */
  async inTheWayOf(tickets: readonly TicketOfReport[]): Promise<Array<Report | null>> {
    const rows = await this.manager
      .createQueryBuilder(ReportRow, "report")
      .where(AMONG, {
        keys: tickets.map(({ key }) => key),
        providers: tickets.map(({ provider }) => provider),
      })
      .andWhere(STANDS_IN_THE_WAY)
      .getMany();
    const reports = rows.map(toReport);
    return tickets.map(
      ({ provider, key }) =>
        reports.find((report) => report.provider === provider && report.ticketKey === key) ?? null,
    );
  }

  /** One report more than the page holds, if there is one, so that its reader knows of more. */
  async page(criteria: ReportCriteria, request: ReportPageRequest): Promise<Report[]> {
    const query = this.manager.createQueryBuilder(ReportRow, "report");
    const rows = await inOrder(whereMatches(query, criteria), request).getMany();
    return rows.map(toReport);
  }

  count(criteria: ReportCriteria): Promise<number> {
    const query = this.manager.createQueryBuilder(ReportRow, "report");
    return whereMatches(query, criteria).getCount();
  }
}

const ACTIVE = REPORT_STATUSES.filter(isActive);

function isTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    (error.driverError as { readonly code?: string }).code === UNIQUE_VIOLATION
  );
}

const UNIQUE_VIOLATION = "23505";

const AMONG = `(report.ticketKey, report.provider) in
  (select * from unnest(cast(:keys as text[]), cast(:providers as text[])))`;
