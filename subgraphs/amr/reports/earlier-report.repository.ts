import { type EntityManager, In, type SelectQueryBuilder } from "typeorm";
import { type EarlierReport } from "../../../domain/eligibility/case";
import { type Claimed } from "../../../domain/eligibility/earlier-report";
import { type Identifier } from "../../../domain/identity/identifier-claim";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type ChannelKind } from "../../vocabulary/channel";
import { type Report } from "./report";
import { withinScope } from "./report-condition";
import { toReport } from "./report-mapping.repository";
import { type ReportNumber } from "./report-number";
import { ReportRow } from "./report.row";
import { type TicketOfReport } from "./report.repository";

/** An earlier complaint about a ticket number, with whose it is. */
export type EarlierComplaint = EarlierReport & Claimed;

/** What an earlier transformation request is looked for by (AMR-T4). */
export interface TransformationSought {
  readonly of: Identifier;
  readonly provider: string;
  /** Of the listed service that is meant; null when the list has none. */
  readonly serviceCode: string | null;
  readonly normalText: string;
}

/** What an earlier suggestion is looked for by (AMR-S3). */
export interface SuggestionSought {
  readonly of: Identifier;
  readonly serviceCode: string;
  readonly channel: ChannelKind;
  readonly normalText: string;
}

/** A complaint that waits for its provider's answer. */
export interface WaitingComplaint {
  readonly number: ReportNumber;
  readonly key: TicketKey;
  readonly submittedAt: Date;
}

type Query = SelectQueryBuilder<ReportRow>;

/** Reports that come before another one, whatever became of them: which of them count the domain says. */
export class EarlierReportRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The complaints that were ever made about a ticket. */
  async aboutTicket({ provider, key }: TicketOfReport): Promise<readonly EarlierComplaint[]> {
    const rows = await this.reports().where({ ticketKey: key, provider }).getMany();
    return rows.map((row) => ({
      ...toEarlier(row),
      provisional: row.verdict === "PROVISIONAL",
      beneficiary: { identifierKind: row.identifierKind, identifier: row.identifier },
    }));
  }

  /** The complaints that a beneficiary ever made about a service whose provider could not be complained to. */
  async outages(of: Identifier, serviceCode: string): Promise<readonly EarlierReport[]> {
    const rows = await this.of(of)
      .andWhere("report.track = 'COMPLAINT' and report.ticketKey is null")
      .andWhere("report.serviceCode = :serviceCode", { serviceCode })
      .getMany();
    return rows.map(toEarlier);
  }

  /** A beneficiary's transformation requests for a service of a provider, by its normal name or its code (A14). */
  async transformations(sought: TransformationSought): Promise<readonly EarlierReport[]> {
    const { of, provider, serviceCode, normalText } = sought;
    const rows = await this.of(of)
      .andWhere("report.track = 'TRANSFORMATION_REQUEST' and report.provider = :provider", {
        provider,
      })
      .andWhere("(report.normalText = :normalText or report.serviceCode = :serviceCode)", {
        normalText,
        serviceCode,
      })
      .getMany();
    return rows.map(toEarlier);
  }

  /** A beneficiary's suggestions of the same normal text for a service and channel (A14). */
  async suggestions(sought: SuggestionSought): Promise<readonly EarlierReport[]> {
    const { of, serviceCode, channel, normalText } = sought;
    const rows = await this.of(of)
      .andWhere("report.track = 'SUGGESTION' and report.serviceCode = :serviceCode", {
        serviceCode,
      })
      .andWhere("report.channel = :channel and report.normalText = :normalText", {
        channel,
        normalText,
      })
      .getMany();
    return rows.map(toEarlier);
  }

  /**
   * The latest so many reports of each report's track before it, about the same provider, and of a suggestion about
   * the same service; in the order of `reports`. Two statements for however many.
   */
  async before(reports: readonly Report[], most: number): Promise<Array<readonly Report[]>> {
    const pairs = await this.manager.query<Pair[]>(BEFORE, [
      reports.map(({ number }) => number),
      most,
    ]);
    const numbers = [...new Set(pairs.map(({ earlier }) => earlier))];
    const rows =
      numbers.length === 0
        ? []
        : await this.reports()
            .where({ number: In(numbers) })
            .getMany();
    const byNumber = new Map(rows.map((row) => [row.number, toReport(row)]));
    return reports.map(({ number }) =>
      pairs.filter(({ of }) => of === number).flatMap(({ earlier }) => byNumber.get(earlier) ?? []),
    );
  }

  /** The providers whose answer complaints wait for (A8). */
  async awaitedProviders(): Promise<readonly string[]> {
    const rows = await this.reports()
      .select("report.provider", "provider")
      .distinct()
      .where(WAITS)
      .getRawMany<{ provider: string }>();
    return rows.map(({ provider }) => provider);
  }

  /** The complaints that wait for a provider's answer, in the order in which they came, after one of them. */
  async waiting(
    provider: string,
    after: WaitingComplaint | null,
    most: number,
  ): Promise<readonly WaitingComplaint[]> {
    const query = this.reports()
      .where(WAITS)
      .andWhere("report.provider = :provider", { provider })
      .orderBy("report.submittedAt", "ASC")
      .addOrderBy("report.number", "ASC")
      .limit(most);
    if (after !== null) {
      query.andWhere("(report.submittedAt, report.number) > (:submittedAt, :number)", { ...after });
    }
    const rows = await query.getMany();
    return rows.flatMap(({ number, ticketKey: key, submittedAt }) =>
      key === null ? [] : [{ number, key, submittedAt }],
    );
  }

  private reports(): Query {
    return this.manager.createQueryBuilder(ReportRow, "report");
  }

  private of(beneficiary: Identifier): Query {
    const { sql, parameters } = withinScope({ kind: "BENEFICIARY", beneficiary });
    return this.reports().where(sql, parameters);
  }
}

/** Written out, so that the planner knows the indexes of provisional complaints by it. */
const WAITS = "report.verdict = 'PROVISIONAL' and report.status = 'RECEIVED'";

function toEarlier({ number, status, wasReferred }: ReportRow): EarlierReport {
  return { number, status, referred: wasReferred };
}

interface Pair {
  readonly of: ReportNumber;
  readonly earlier: ReportNumber;
}

const BEFORE = `
  select asked.number as of, earlier.number as earlier
    from report asked cross join lateral (
      select number, submitted_at from report each
        where each.track = asked.track and each.track <> 'COMPLAINT'
          and each.provider_code = asked.provider_code
          and (asked.track <> 'SUGGESTION' or each.service_code = asked.service_code)
          and (each.submitted_at, each.number) < (asked.submitted_at, asked.number)
        order by each.submitted_at desc, each.number desc
        limit $2
    ) earlier
    where asked.number = any ($1)
    order by asked.number, earlier.submitted_at desc, earlier.number desc`;
