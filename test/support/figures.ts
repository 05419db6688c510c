import { type Caller } from "../../platform/auth/caller";
import { payloadOf, type ReportHub, staff } from "./report-hub";

/** Everything the overview has. */
export const OVERVIEW = /* GraphQL */ `
  query ($from: Date!, $to: Date!) {
    overview(from: $from, to: $to) {
      reports
      byStatus {
        status
        count
      }
      byProvider {
        provider {
          code
        }
        reports
        openOverdue
        satisfaction
      }
      openOverdue
      resolvedInTime
      informationRequestedLate
      satisfaction
      hubSatisfaction
    }
  }
`;
const PERFORMANCE = /* GraphQL */ `
  query ($from: Date!, $to: Date!) {
    providers {
      code
      performance(from: $from, to: $to) {
        tickets
        closedInTime
        closedLate
        openOverdue
        reports
        satisfaction
        medianResolutionBusinessDays
      }
    }
  }
`;

/** The overview, as tests read it. */
export interface OverviewAnswer {
  readonly reports: number;
  readonly byStatus: readonly { readonly status: string; readonly count: number }[];
  readonly byProvider: readonly {
    readonly provider: { readonly code: string };
    readonly reports: number;
    readonly openOverdue: number;
    readonly satisfaction: number | null;
  }[];
  readonly openOverdue: number;
  readonly resolvedInTime: number;
  readonly informationRequestedLate: number;
  readonly satisfaction: number | null;
  readonly hubSatisfaction: number | null;
}
/** One provider with its figures, as tests read them. */
export interface Measured {
  readonly code: string;
  readonly performance: Record<string, number | null> | null;
}

const MONTH = { from: "2026-11-01", to: "2026-11-30" };
/** All the days there are. */
export const EVER = { from: "2020-01-01", to: "2030-12-31" };

/** The overview as staff see it, which must come without an error. */
export async function lookOver(hub: ReportHub, days = MONTH): Promise<OverviewAnswer> {
  return payloadOf(await hub.ask(staff, OVERVIEW, days), "overview") as OverviewAnswer;
}
/** Every provider's figures, which must come without an error. */
export async function measure(
  hub: ReportHub,
  days = MONTH,
  caller: Caller = staff,
): Promise<Measured[]> {
  return payloadOf(await hub.ask(caller, PERFORMANCE, days), "providers") as Measured[];
}
/** How many reports stand in a status. */
export const countOf = ({ byStatus }: OverviewAnswer, status: string) =>
  byStatus.find((each) => each.status === status)?.count;
