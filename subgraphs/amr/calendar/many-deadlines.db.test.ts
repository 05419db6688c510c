import { declareDays, withdrawDays } from "../../../test/support/change-calendar";
import { oracleDeadline } from "../../../test/support/day-oracle";
import {
  openReportHub,
  owner,
  knownTicket,
  received,
  type ReportHub,
  submission,
  submit,
} from "../../../test/support/report-hub";
import {
  BEFORE_EID as NOW,
  DECLARED,
  openReport,
  PREDICTED,
  settledReport,
  type StoredReport,
} from "../../../test/support/reports-before-eid";
import { storeReportsLike } from "../../../test/support/store-reports";
import { repositoriesOf } from "../repositories";
import { calendarWorker } from "./calendar-worker";

const OPEN = 10_000;
const SETTLED = 400;

let hub: ReportHub;
let stored: ReadonlyMap<string, StoredReport>;
let settled: readonly string[];
/** What every report said before the calendar changed. */
let before: ReadonlyMap<string, Row>;

beforeAll(async () => {
  hub = await openReportHub();
  hub.now = new Date(NOW);
  const like = await received(hub);
  const open = Array.from({ length: OPEN }, (_, index) => openReport(index));
  const numbers = await storeReportsLike(
    hub,
    like,
    open.map(({ columns }) => columns),
  );
  stored = new Map(numbers.map((number, index) => [number, open[index] ?? openReport(index)]));
  settled = await storeReportsLike(
    hub,
    like,
    Array.from({ length: SETTLED }, (_, i) => settledReport(i)),
  );
  before = await rows();
}, 120_000);

afterAll(async () => {
  await hub[Symbol.asyncDispose]();
});

/** A slow machine answers before all is worked out: then a worker goes on. */
async function finish(): Promise<void> {
  const repositories = repositoriesOf(hub.amr.database.manager);
  await calendarWorker({ ...hub.amr, repositories }).doAllDue();
}

interface Row {
  readonly number: string;
  readonly due: string | null;
  readonly watched: string | null;
  readonly version: number;
}

async function rows(): Promise<ReadonlyMap<string, Row>> {
  const found = await hub.amr.database.query<Row[]>(
    `select number, to_json(report.due_at at time zone 'UTC') #>> '{}' || 'Z' as due,
         to_json(watched.due_at at time zone 'UTC') #>> '{}' || 'Z' as watched, version
       from report left join report_deadline watched on report_number = number and kind = 'OVERDUE'`,
  );
  return new Map(
    found.map(({ due, watched, ...row }) => [
      row.number,
      { ...row, due: isoText(due), watched: isoText(watched) },
    ]),
  );
}

function isoText(instant: string | null): string | null {
  return instant && new Date(instant).toISOString();
}

/** The reports of which the hub says otherwise than the oracle. */
async function wrongBy(holidays: ReadonlySet<string>): Promise<readonly unknown[]> {
  const after = await rows();
  return [...stored].flatMap(([number, { clock }]) => {
    const right = oracleDeadline(clock, holidays);
    const { due, watched } = after.get(number) ?? { due: "none", watched: "none" };
    return due === right && watched === right ? [] : [{ number, clock, right, due, watched }];
  });
}

/** How many deadlines differ between two sets of holidays, by the oracle. */
function countMoved(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...stored.values()].filter(
    ({ clock }) => oracleDeadline(clock, one) !== oracleDeadline(clock, other),
  ).length;
}

async function recordedBy(version: number) {
  return hub.amr.database.query<Array<{ number: string; from: Date | null; to: Date | null }>>(
    `select report_number as number, due_before as from, due_after as to from report_deadline_change
       where calendar_version = $1 and cause = 'CALENDAR_CHANGED'`,
    [version],
  );
}

/** Moves that were recorded otherwise than from where the oracle had the deadline to where it has it. */
async function wronglyRecorded(
  version: number,
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
) {
  const recorded = await recordedBy(version);
  return recorded.filter(({ number, ...change }) => {
    const clock = stored.get(number)?.clock;
    if (clock === undefined) return false;
    const right = [from, to].map((holidays) => oracleDeadline(clock, holidays));
    const told = [change.from, change.to].map((instant) => instant && instant.toISOString());
    return told.join() !== right.join();
  });
}

// Each builds on the one before, as the announcements of one Eid do.
describe("ten thousand open reports when the calendar changes (calendar.md)", () => {
  it("had the deadlines that the oracle gives them", async () => {
    expect(await wrongBy(PREDICTED)).toEqual([]);
  });

  it("have all their deadlines worked out again, each move recorded, and none keeps a submission waiting", async () => {
    const tickets = Array.from({ length: 20 }, () => knownTicket(hub));
    const begun = performance.now();

    const declaring = declareDays(hub, "2027-03-07", "2027-03-11").then((answer) => ({
      answer,
      ms: performance.now() - begun,
    }));
    const waits: number[] = [];
    for (const ticket of tickets) {
      const at = performance.now();
      const { userErrors } = await submit(hub, owner, submission(ticket));
      expect(userErrors).toEqual([]);
      waits.push(performance.now() - at);
    }
    const { answer, ms } = await declaring;
    await finish();

    process.stdout.write(
      `declared over ${OPEN} open reports in ${Math.round(ms)} ms; a submission meanwhile took at most ${Math.round(Math.max(...waits))} ms\n`,
    );
    expect(answer.userErrors).toEqual([]);
    expect(await wrongBy(DECLARED)).toEqual([]);
    const recorded = await recordedBy(2);
    const ofStored = recorded.filter(({ number }) => stored.has(number));
    expect(ofStored).toHaveLength(countMoved(PREDICTED, DECLARED));
    expect([recorded.length, null]).toContain(answer.movedDeadlines);
    expect(await wronglyRecorded(2, PREDICTED, DECLARED)).toEqual([]);
  }, 60_000);

  it("move no other time when the same is declared again", async () => {
    const answer = await declareDays(hub, "2027-03-07", "2027-03-11");

    expect(answer).toMatchObject({ movedDeadlines: 0, userErrors: [] });
    expect(await recordedBy(3)).toEqual([]);
    expect(await wrongBy(DECLARED)).toEqual([]);
  });

  it("leave those that were answered or had ended as they were", async () => {
    const after = await rows();

    expect(settled.map((number) => after.get(number))).toEqual(
      settled.map((number) => before.get(number)),
    );
  });

  it("are all back when it is withdrawn, each move recorded", async () => {
    const answer = await withdrawDays(hub, "2027-03-07", "2027-03-11");

    await finish();
    expect([(await recordedBy(3)).length, null]).toContain(answer.movedDeadlines);
    expect(await wrongBy(PREDICTED)).toEqual([]);
    expect(await wronglyRecorded(3, DECLARED, PREDICTED)).toEqual([]);
    const after = await rows();
    expect([...stored.keys()].filter((n) => after.get(n)?.due !== before.get(n)?.due)).toEqual([]);
    expect(
      [...stored.keys()].filter((n) => after.get(n)?.version !== before.get(n)?.version),
    ).toEqual([]);
  }, 60_000);
});
