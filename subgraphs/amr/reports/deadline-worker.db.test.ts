import { copyReport } from "../../../test/support/copy-reports";
import { repositoriesOf } from "../repositories";
import { deadlineWorker } from "./deadline-worker";
import {
  owner,
  staff,
  type ReportHub,
  openReportHub,
  doAllDue,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";

const HOUR_MS = 60 * 60 * 1000;
const START = new Date("2026-11-22T06:00:00.000Z");

const SEE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      overdue
      reason
      version
      closedAt
      history {
        at
        to
        actor
      }
      notifications {
        kind
        createdAt
        text {
          en
        }
      }
    }
  }
`;

interface Seen {
  readonly status: string;
  readonly version: number;
  readonly notifications: readonly { kind: string }[];
}

describe("a worker", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(async () => {
    hub.now = START;
    await hub.amr.database.query("delete from report_deadline");
  });

  const at = (instant: number | Date) => {
    hub.now = new Date(instant);
  };
  const see = async (number: string) =>
    payloadOf(await hub.ask(owner, SEE, { number }), "report") as Seen;
  async function awaiting() {
    const number = await received(hub);
    await walk(hub, number, [staff, "startReview"], [staff, "requestInformation"]);
    return number;
  }

  it("costs one statement to see that nothing is due", async () => {
    await received(hub);
    hub.statements.length = 0;

    await doAllDue(hub);

    expect(hub.statements.filter((sql) => /report/.test(sql))).toHaveLength(1);
  });

  it("does each of many once, however many workers share the work", async () => {
    const first = await awaiting();
    const numbers = [first, ...(await copyReport(hub, first, 299))];
    at(START.getTime() + 48 * HOUR_MS);

    const done = await Promise.all([doAllDue(hub), doAllDue(hub), doAllDue(hub)]);

    expect(done.reduce((sum, count) => sum + count, 0)).toBe(300);
    const rows = await hub.amr.database.query(
      `select kind, count(*)::int as notices, count(distinct report_number)::int as reports
         from notification where report_number = any($1)
           and kind in ('AUTO_CANCELLED', 'INFORMATION_REMINDER') group by kind order by kind`,
      [numbers],
    );
    expect(rows).toEqual([{ kind: "AUTO_CANCELLED", notices: 300, reports: 300 }]);
  }, 60_000);

  it("passes over a report that somebody works on, and comes back to it", async () => {
    const number = await awaiting();
    at(START.getTime() + 48 * HOUR_MS);
    const somebody = hub.amr.database.createQueryRunner();
    await somebody.startTransaction();
    await somebody.query("select 1 from report where number = $1 for update", [number]);

    await doAllDue(hub);
    const meanwhile = (await see(number)).status;
    await somebody.commitTransaction();
    await somebody.release();
    await doAllDue(hub);

    expect(meanwhile).toBe("AWAITING_INFORMATION");
    expect((await see(number)).status).toBe("AUTO_CANCELLED");
  });

  it("is not held up by a report that fails", async () => {
    const broken = await awaiting();
    const [whole = ""] = await copyReport(hub, broken, 1);
    await hub.amr.database.query(
      `create function fail() returns trigger language plpgsql as
         $$ begin raise exception 'broken'; end $$`,
    );
    await hub.amr.database.query(
      `create trigger fail before insert on notification for each row
         when (new.report_number = '${broken}') execute function fail()`,
    );
    at(START.getTime() + 48 * HOUR_MS);

    await doAllDue(hub);
    await hub.amr.database.query("drop trigger fail on notification");

    expect((await see(whole)).status).toBe("AUTO_CANCELLED");
    expect((await see(broken)).status).toBe("AWAITING_INFORMATION");
  });

  it("wakes by itself when something falls due", async () => {
    const { amr } = hub;
    const worker = deadlineWorker({
      ...amr,
      deadlines: repositoriesOf(amr.database.manager).deadlines,
    });
    const number = await awaiting();
    worker.start();
    at(START.getTime() + 48 * HOUR_MS);

    await expect(until(async () => (await see(number)).status === "AUTO_CANCELLED")).resolves.toBe(
      true,
    );
    await worker.stop();
  });
});

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
