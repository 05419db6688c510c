import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { type RequestContext } from "../context";
import { type Days, type Figures } from "./figures";
import { type Overview, type ProviderLine } from "./overview";

const SUBJECTS = ["REPORT", "REPORT_IN_TIME", "REPORT_ASKED_LATE", "RATING"] as const;

/** The regulator's figures for the reports submitted in these days: two statements and the registry, however many reports. */
export async function lookOver(
  { repositories, clock }: Pick<RequestContext, "repositories" | "clock">,
  days: Days,
): Promise<Overview> {
  const { figures, providers } = repositories;
  const [counted, overdue, registry] = await Promise.all([
    figures.counted(SUBJECTS, days, null),
    figures.overdueReports(days, clock.now()),
    providers.all(),
  ]);
  return {
    reports: counted.of("REPORT").cases,
    byStatus: byStatus(counted),
    byProvider: registry.map(({ code }) => lineOf(code, counted, overdue)),
    openOverdue: [...overdue.values()].reduce((sum, count) => sum + count, 0),
    resolvedInTime: counted.of("REPORT_IN_TIME").cases,
    informationRequestedLate: counted.of("REPORT_ASKED_LATE").cases,
    satisfaction: counted.of("RATING", { part: "PROVIDER_RESPONSE" }).mean,
    hubSatisfaction: counted.of("RATING", { part: "HUB_EXPERIENCE" }).mean,
  };
}

/** Every status, also one in which no report stands: a table has no holes. */
function byStatus(counted: Figures): Overview["byStatus"] {
  return REPORT_STATUSES.map((status) => ({
    status,
    count: counted.of("REPORT", { part: status }).cases,
  }));
}

function lineOf(
  provider: string,
  counted: Figures,
  overdue: ReadonlyMap<string, number>,
): ProviderLine {
  return {
    provider,
    reports: counted.of("REPORT", { provider }).cases,
    openOverdue: overdue.get(provider) ?? 0,
    satisfaction: counted.of("RATING", { provider, part: "PROVIDER_RESPONSE" }).mean,
  };
}
