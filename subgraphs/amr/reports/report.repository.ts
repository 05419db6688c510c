import { type EntityManager, In } from "typeorm";
import { type EarlierReport } from "../../../domain/eligibility/case";
import { type Identifier } from "../../../domain/identity/identifier-claim";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type Scope } from "../row-rights";
import { type Report } from "./report";
import { STANDS_IN_THE_WAY, withinScope } from "./report-condition";
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

/** What an earlier complaint is looked for by. */
export interface EarlierReportsRequest extends TicketOfReport {
  /** Only this beneficiary's; everybody's when null. */
  readonly of: Identifier | null;
}

/** Reports in, reports out. Works inside whatever transaction its manager belongs to. */
export class ReportRepository {
  constructor(private readonly manager: EntityManager) {}

  /** False, and nothing written, when the number is taken or another complaint holds the ticket (AMR-C5). Waits for one that is being written. */
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

  /** The complaints that were ever made about a ticket. */
  async earlier({ provider, key, of }: EarlierReportsRequest): Promise<readonly EarlierReport[]> {
    const scope: Scope = of === null ? { kind: "ALL" } : { kind: "BENEFICIARY", beneficiary: of };
    const { sql, parameters } = withinScope(scope);
    const rows = await this.manager
      .createQueryBuilder(ReportRow, "report")
      .where({ ticketKey: key, provider })
      .andWhere(sql, parameters)
      .getMany();
    return rows.map(({ number, status, wasReferred }) => ({
      number,
      status,
      referred: wasReferred,
    }));
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

const AMONG = `(report.ticketKey, report.provider) in
  (select * from unnest(cast(:keys as text[]), cast(:providers as text[])))`;
