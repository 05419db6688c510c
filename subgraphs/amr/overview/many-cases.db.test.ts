import { fillCases } from "../../../bench/figures/fill-cases";
import { buildAgent } from "../../../test/support/build-caller";
import { countOf, EVER, lookOver, measure } from "../../../test/support/figures";
import {
  knownTicket,
  openReportHub,
  owner,
  type ReportHub,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { repositoriesOf } from "../repositories";
import { figureWorker } from "./figure-worker";

describe("the figures of thirty thousand cases", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    const ticket = knownTicket(hub);
    await hub.takeIn(ticket);
    await submit(hub, owner, submission(ticket));
    await fillCases(hub.amr.database, 30_000);
  }, 120_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  const count = async (sql: string): Promise<number> => {
    const [row]: [{ n: string }] = await hub.amr.database.query(`select count(*) as n from ${sql}`);
    return Number(row.n);
  };

  it("are what the tables themselves say of reports", async () => {
    const overview = await lookOver(hub, EVER);

    expect(overview.reports).toBe(await count("report"));
    expect(countOf(overview, "CLOSED")).toBe(await count("report where status = 'CLOSED'"));
    expect(overview.resolvedInTime).toBe(await count("report where answered_at < due_at"));
    expect(overview.informationRequestedLate).toBe(
      await count("report where information_requested_late"),
    );
    expect(overview.openOverdue).toBe(
      await count(
        `report where due_at <= '${hub.now.toISOString()}' and status in
           ('RECEIVED', 'UNDER_REVIEW', 'AWAITING_INFORMATION', 'REFERRED', 'IN_PROGRESS', 'PLANNED')`,
      ),
    );
  });

  it("are what the tables themselves say of tickets, and name nobody (NCGR-11, FRS-P1)", async () => {
    const [, furas] = await measure(hub, EVER);
    const inTime =
      "resolution_business_days is not null and (due_at is null or closed_at < due_at)";
    const of = (what: string) => count(`ticket_index where provider_code = 'FURAS' and ${what}`);
    const [row]: [{ median: number }] = await hub.amr.database.query(
      `select percentile_cont(0.5) within group (order by resolution_taken) as median
         from ticket_index where provider_code = 'FURAS' and status = 'CLOSED'`,
    );

    expect(furas?.performance).toMatchObject({
      tickets: await of("true"),
      closedInTime: await of(`status = 'CLOSED' and ${inTime}`),
      openOverdue: await of(`status <> 'CLOSED' and due_at <= '${hub.now.toISOString()}'`),
      reports: await count("report where provider_code = 'FURAS'"),
      medianResolutionBusinessDays: row.median,
    });
  });

  it("cost at most four statements, however many providers", async () => {
    hub.statements.length = 0;
    await lookOver(hub, EVER);
    const ofOverview = hub.statements.length;
    hub.statements.length = 0;
    await measure(hub, EVER);

    expect(ofOverview).toBeLessThanOrEqual(4);
    expect(hub.statements.length).toBeLessThanOrEqual(4);
  });

  it("are read without going through a large table", async () => {
    hub.statements.length = 0;
    await lookOver(hub, EVER);
    await measure(hub, EVER);
    const asked = hub.statements.filter((sql) => /figure|due_at/.test(sql));
    const plans = await Promise.all(asked.map(planOf));

    expect(asked).toHaveLength(4);
    expect(
      plans.filter((plan) => /Seq Scan on (report|ticket_index|figure|rating)\b/.test(plan)),
    ).toEqual([]);
  });

  it("stay the same when their changes are added up", async () => {
    const { database, unitOfWork, clock, logger } = hub.amr;
    await database.query("update report set status = 'WITHDRAWN' where status = 'INELIGIBLE'");
    const before = [await lookOver(hub, EVER), await measure(hub, EVER)];
    const { figures } = repositoriesOf(database.manager);
    const added = await figureWorker({ unitOfWork, figures, clock, logger }).doAllDue();

    expect(added).toBeGreaterThan(0);
    expect([await lookOver(hub, EVER), await measure(hub, EVER)]).toEqual(before);
    expect(await count("figure_change")).toBeLessThan(1000);
  });

  it("of a provider are its own agents' to see and not another's", async () => {
    const measured = await measure(hub, EVER, buildAgent("MOF"));

    expect(measured.map(({ performance }) => performance !== null)).toEqual([false, false, true]);
  });

  async function planOf(sql: string): Promise<string> {
    const rows: Array<{ "QUERY PLAN": string }> = await hub.amr.database.query(
      `explain (generic_plan) ${sql}`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  }
});
