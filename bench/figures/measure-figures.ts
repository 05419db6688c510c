import { type DataSource } from "typeorm";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { localDate } from "../../domain/calendar/local-date";
import { openDatabase } from "../../platform/database/database";
import { createLogger } from "../../platform/logger";
import { MIGRATIONS, ROWS } from "../../subgraphs/amr/data-source";
import { lookOver } from "../../subgraphs/amr/overview/look-over";
import { measurePerformance } from "../../subgraphs/amr/overview/measure-performance";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { withDeadline } from "../../subgraphs/amr/tickets/indexed-ticket";
import { type ProviderRegistration } from "../../subgraphs/vocabulary/registry";
import { fillCases } from "./fill-cases";
import { firstReport, firstTicket } from "./first-case";

/** What one run found: the medians, in milliseconds, and what the same question costs without kept figures. */
export interface FiguresMeasured {
  readonly reports: number;
  readonly overviewMs: number;
  readonly performanceMs: number;
  readonly peerMs: number;
}

interface Settings {
  readonly url: string;
  readonly registry: readonly ProviderRegistration[];
  readonly count: number;
  readonly say: (line: string) => void;
}

const ROUNDS = 21;
const DAYS = { from: localDate("2020-01-01"), to: localDate("2035-12-31") };
/** The same figures, counted from the reports themselves. */
const PEER = `select provider_code, status, count(*), count(*) filter (where answered_at < due_at),
  count(*) filter (where information_requested_late) from report group by provider_code, status`;

/** Fills a database with so many reports and as many tickets, and asks for their figures again and again. */
export async function measureFigures({
  url,
  registry,
  count,
  say,
}: Settings): Promise<FiguresMeasured> {
  const logger = createLogger({ part: "bench", level: "silent" });
  const named = { url, entities: ROWS, migrations: MIGRATIONS, name: "bench" };
  const database = await openDatabase({ ...named, logger });
  try {
    say(`filling in ${count} reports and tickets`);
    await putFirst(database, registry);
    await fillCases(database, count);
    say(`asking ${ROUNDS} times`);
    const sources = {
      repositories: repositoriesOf(database.manager),
      clock: { now: () => new Date() },
    };
    const codes = registry.map(({ code }) => code);
    return {
      reports: count,
      overviewMs: await medianOf(() => lookOver(sources, DAYS)),
      performanceMs: await medianOf(() => measurePerformance(sources, DAYS, codes)),
      peerMs: await medianOf(() => database.query(PEER)),
    };
  } finally {
    await database.destroy();
  }
}

async function putFirst(
  database: DataSource,
  registry: readonly ProviderRegistration[],
): Promise<void> {
  const { providers, tickets, reports } = repositoriesOf(database.manager);
  const now = new Date();
  await providers.register(registry);
  await tickets.put(withDeadline(firstTicket(now), [], ruledCalendar()));
  await reports.add(firstReport(now), []);
}

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  while (times.length < ROUNDS) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}
