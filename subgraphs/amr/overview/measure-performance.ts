import { type Clock } from "../../../platform/clock";
import { type FigureRepository } from "./figure.repository";
import { type Days, type Figures } from "./figures";
import { type Performance } from "./overview";

const SUBJECTS = ["TICKET", "TICKET_DAYS", "TICKET_REPORT", "TICKET_RATING"] as const;

/** What figures are read from, and what time it is. */
export interface FigureSources {
  readonly repositories: { readonly figures: FigureRepository };
  readonly clock: Clock;
}

/** NCGR-11: what improvement starts from. Each provider's figures for the tickets opened in these days, in the order of `providers`: two statements for however many. */
export async function measurePerformance(
  { repositories, clock }: FigureSources,
  days: Days,
  providers: readonly string[],
): Promise<Performance[]> {
  const { figures } = repositories;
  const [counted, overdue] = await Promise.all([
    figures.counted(SUBJECTS, days, providers),
    figures.overdueTickets(days, clock.now(), providers),
  ]);
  return providers.map((provider) => performanceOf(provider, counted, overdue));
}

function performanceOf(
  provider: string,
  counted: Figures,
  overdue: ReadonlyMap<string, number>,
): Performance {
  return {
    tickets: counted.of("TICKET", { provider }).cases,
    closedInTime: counted.of("TICKET", { provider, part: "IN_TIME" }).cases,
    closedLate: counted.of("TICKET", { provider, part: "LATE" }).cases,
    openOverdue: overdue.get(provider) ?? 0,
    reports: counted.of("TICKET_REPORT", { provider }).cases,
    satisfaction: counted.of("TICKET_RATING", { provider, part: "PROVIDER_RESPONSE" }).mean,
    medianResolutionBusinessDays: counted.of("TICKET_DAYS", { provider }).median,
  };
}
