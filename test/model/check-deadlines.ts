import { closesAtOf, dueOf, type Instant, type Known, reopenableUntilOf } from "./life";
import { expectThat, fateOf, lastVersion, ofReport, type Past, type Stand } from "./past";
import { cancelledAtOf } from "./life";
import { type StoredDeadline, type StoredReport } from "./stored";

/**
 * Every deadline is what the oracle counts day by day out of the history, the calendar and the service level, at the
 * end and after each of its recorded changes, which go on from each other without a gap.
 */
export function checkDeadlines(past: Past): void {
  for (const report of past.stored.reports) {
    const stands = past.stands.get(report.number) ?? [];
    const last = stands.at(-1);
    if (last === undefined) continue;
    checkStanding(past, report, last);
    const changes = ofReport(past.stored.deadlines, report.number);
    checkChain(past, changes, report.dueAt);
    for (const change of changes) checkChange(past, change, stands);
  }
}

/** One who is closed and may still be reopened follows the calendar; every other end keeps its own. */
function checkStanding(past: Past, report: StoredReport, { life }: Stand): void {
  const holidays = past.holidaysAt(lastVersion(past));
  const known: Known = { holidays, fate: fateOf(past, life) };
  const expected: Readonly<Record<string, Instant | null>> = {
    dueAt: dueOf(life, holidays),
    closesAt: closesAtOf(life, holidays),
    reopenableUntil: reopenableUntilOf(life, holidays),
    informationDueAt: cancelledAtOf(life, known.fate),
  };
  for (const [name, wanted] of Object.entries(expected)) {
    const has = report[name as "dueAt"];
    const what = `${report.number} ${report.status}: ${name} ${has ?? "-"}`;
    expectThat(past, has === wanted, `${what}, the oracle counts ${wanted ?? "-"}`);
  }
}

/** Each change goes on from where the one before left it. */
export function checkChain(
  past: Past,
  changes: readonly StoredDeadline[],
  dueAt: Instant | null,
): void {
  let before: Instant | null = null;
  for (const { number, version, from, to, cause } of changes) {
    expectThat(past, from === before, `${number} ${version}: ${cause} from ${from ?? "-"}, a gap`);
    expectThat(past, from !== to, `${number} ${version}: ${cause} changed nothing`);
    before = to;
  }
  const [first] = changes;
  if (first === undefined) return;
  expectThat(past, before === dueAt, `${first.number}: changes end at ${before ?? "-"}`);
}

function checkChange(past: Past, change: StoredDeadline, stands: readonly Stand[]): void {
  const { number, version, to, cause, calendarVersion } = change;
  const stand = stands[version - 1];
  if (stand === undefined) return;
  const wanted = dueOf(stand.life, past.holidaysAt(calendarVersion));
  const what = `${number} ${version}: ${cause} to ${to ?? "-"} by calendar ${calendarVersion}`;
  expectThat(past, to === wanted, `${what}, the oracle counts ${wanted ?? "-"}`);
}
