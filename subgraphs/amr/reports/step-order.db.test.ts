import {
  openReportHub,
  owner,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

const ROUNDS = 6;
const AT_ONCE = 16;

interface Entry {
  readonly at: Date;
  readonly cause?: string;
}

describe("steps of one report that come at once", () => {
  let hub: ReportHub;
  let number: string;

  beforeAll(async () => {
    hub = await openReportHub();
    const { now } = hub;
    const begun = performance.now();
    const ticking = () => new Date(now.getTime() + performance.now() - begun);
    Object.defineProperty(hub, "now", { get: ticking });
    number = await received(hub);
    await walk(hub, number, [staff, "startReview"]);
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n)));
    }
  }, 60_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  const ask = (n: number) =>
    n % 2 === 0
      ? step(hub, staff, "requestInformation", { number })
      : step(hub, owner, "provideInformation", { number });
  const entries = (table: string) =>
    hub.amr.database.query<Entry[]>(
      `select * from ${table} where report_number = $1 order by version`,
      [number],
    );
  const instants = (rows: readonly Entry[]) => rows.map(({ at }) => at.getTime());

  it("are kept in the order of time", async () => {
    const history = await entries("report_change");

    expect(history.length).toBeGreaterThan(ROUNDS);
    expect(instants(history)).toEqual(instants(history).sort((one, other) => one - other));
  });

  it("pause its deadline and let it go on by turns, no pause within another", async () => {
    const [received_, ...pauses] = await entries("report_deadline_change");

    expect(received_?.cause).toBe("OPENED");
    expect(pauses.map(({ cause }) => cause)).toEqual(
      pauses.map((_, n) => (n % 2 === 0 ? "PAUSED" : "RESUMED")),
    );
    expect(instants(pauses)).toEqual(instants(pauses).sort((one, other) => one - other));
  });
});
