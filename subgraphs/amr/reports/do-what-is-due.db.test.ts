import {
  owner,
  staff,
  type ReportHub,
  openReportHub,
  doAllDue,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { step, walk, TO_PROGRESS } from "../../../test/support/report-steps";

const HOUR_MS = 60 * 60 * 1000;
const START = new Date("2026-11-22T06:00:00.000Z");
/** Where the fifth business day after START ends. */
const DUE = new Date("2026-11-29T21:00:00.000Z");

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

describe("the clock of reports", () => {
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
  const kinds = async (number: string) => (await see(number)).notifications.map(({ kind }) => kind);
  async function awaiting() {
    const number = await received(hub);
    await walk(hub, number, [staff, "startReview"], [staff, "requestInformation"]);
    return number;
  }

  it("cancels at 48 hours after the request and not a moment sooner (A3)", async () => {
    const number = await awaiting();

    at(START.getTime() + 48 * HOUR_MS - 1);
    await doAllDue(hub);
    const before = await see(number);
    at(START.getTime() + 48 * HOUR_MS);
    await doAllDue(hub);

    expect(before.status).toBe("AWAITING_INFORMATION");
    expect(await see(number)).toMatchObject({
      status: "AUTO_CANCELLED",
      reason: expect.stringContaining("AMR-M3"),
      closedAt: "2026-11-24T06:00:00.000Z",
      history: expect.arrayContaining([
        { at: "2026-11-24T06:00:00.000Z", to: "AUTO_CANCELLED", actor: "SYSTEM" },
      ]),
    });
    expect(await kinds(number)).toEqual([
      "REPORT_OPENED",
      "INFORMATION_MISSING",
      "INFORMATION_REMINDER",
      "AUTO_CANCELLED",
    ]);
  });

  it("reminds once, 24 hours after the request, which is no step of the report (A3)", async () => {
    const number = await awaiting();
    const { version } = await see(number);

    at(START.getTime() + 24 * HOUR_MS - 1);
    await doAllDue(hub);
    const before = await kinds(number);
    at(START.getTime() + 24 * HOUR_MS);
    await doAllDue(hub);
    await doAllDue(hub);

    expect(before).toEqual(["REPORT_OPENED", "INFORMATION_MISSING"]);
    expect(await kinds(number)).toEqual([...before, "INFORMATION_REMINDER"]);
    expect(await see(number)).toMatchObject({ version });
  });

  it("does not remind of what has been given", async () => {
    const number = await awaiting();
    await walk(hub, number, [owner, "provideInformation"]);

    at(START.getTime() + 48 * HOUR_MS);
    await doAllDue(hub);

    expect(await see(number)).toMatchObject({ status: "UNDER_REVIEW" });
    expect(await kinds(number)).toEqual(["REPORT_OPENED", "INFORMATION_MISSING"]);
  });

  it("gives 48 hours anew when information is asked for again", async () => {
    const number = await awaiting();
    at(START.getTime() + 47 * HOUR_MS);
    await walk(hub, number, [owner, "provideInformation"], [staff, "requestInformation"]);

    at(START.getTime() + 48 * HOUR_MS);
    await doAllDue(hub);

    expect(await see(number)).toMatchObject({ status: "AWAITING_INFORMATION" });
  });

  it("notes once in a clock that a report is overdue, at the due instant (AMR-N4, A15)", async () => {
    const number = await received(hub);

    at(DUE.getTime() - 1);
    await doAllDue(hub);
    const before = await see(number);
    at(DUE);
    await doAllDue(hub);
    at(DUE.getTime() + 24 * HOUR_MS);
    await doAllDue(hub);

    expect(before).toMatchObject({ overdue: false, version: 1 });
    expect(await see(number)).toMatchObject({
      status: "RECEIVED",
      overdue: true,
      version: 2,
      notifications: [
        { kind: "REPORT_OPENED" },
        {
          kind: "OVERDUE",
          createdAt: DUE.toISOString(),
          text: { en: expect.stringContaining("It was due by the end of 2026-11-29") },
        },
      ],
    });
  });

  it("has nothing to note of a report that was answered in time", async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);
    await step(hub, { ...owner, role: "PROVIDER_AGENT", provider: "ETIMAD" }, "resolveReport", {
      number,
    });

    at(DUE.getTime() - 1);
    const before = await see(number);
    at(DUE);
    await doAllDue(hub);

    expect(before).toMatchObject({ status: "RESOLVED", overdue: false });
    expect(await see(number)).toMatchObject({ overdue: false });
    expect(await kinds(number)).not.toContain("OVERDUE");
  });

  it("leaves nothing to do for a report that has ended", async () => {
    const number = await awaiting();
    await walk(hub, number, [owner, "withdrawReport"]);

    const rows = await hub.amr.database.query(
      "select kind from report_deadline where report_number = $1",
      [number],
    );

    expect(rows).toEqual([]);
  });
});
