import { see } from "../../../test/support/filed-reports";
import {
  doAllDue,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";
import { informationNoticeLost, informationNoticeSent } from "./information-notice";

const HOUR_MS = 60 * 60 * 1000;
const START = new Date("2026-11-22T06:00:00.000Z");

describe("a notice that asks for missing information (A3)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  /** Asked for, with the notice on its way. */
  async function asked() {
    const number = await received(hub);
    await step(hub, staff, "startReview", { number });
    await step(hub, staff, "requestInformation", { number });
    return number;
  }
  const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS);
  const sent = (report: string, at: Date, askedAt = START) =>
    hub.amr.unitOfWork.run((work) => informationNoticeSent(work, { report, askedAt, at }, hub.amr));
  const lost = (report: string, askedAt = START) =>
    hub.amr.unitOfWork.run((work) => informationNoticeLost(work, { report, askedAt }, hub.amr));
  const deadlines = (number: string) =>
    hub.amr.database.query(
      "select kind, due_at from report_deadline where report_number = $1 order by kind",
      [number],
    );

  it("cancels nothing while it is on its way", async () => {
    const number = await asked();

    hub.now = later(100);
    await doAllDue(hub);

    expect(await see(hub, number)).toMatchObject({
      status: "AWAITING_INFORMATION",
      informationDueAt: null,
    });
  });

  it("begins the 48 hours when it is handed over, and the 24 to the reminder", async () => {
    const number = await asked();

    await sent(number, later(1));

    expect(await see(hub, number)).toMatchObject({
      informationDueAt: later(49).toISOString(),
      version: 3,
    });
    expect(await deadlines(number)).toEqual([
      { kind: "AUTO_CANCEL", due_at: later(49) },
      { kind: "INFORMATION_REMINDER", due_at: later(25) },
    ]);
  });

  it("begins them once, with the first channel that takes it", async () => {
    const number = await asked();
    await sent(number, later(1));

    await sent(number, later(5));
    await lost(number);

    expect(await see(hub, number)).toMatchObject({ informationDueAt: later(49).toISOString() });
  });

  it("that reached nobody cancels nothing, lets staff ask again and is forgotten then", async () => {
    const number = await asked();
    const early = await step(hub, staff, "requestInformation", { number });
    await lost(number);
    hub.now = later(100);
    await doAllDue(hub);
    const waiting = await see(hub, number, staff);

    await step(hub, staff, "requestInformation", { number, missing: ["The contract"] });
    await sent(number, later(101), START);
    const again = await see(hub, number);
    await sent(number, later(101), later(100));

    expect(early.userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(waiting).toMatchObject({ status: "AWAITING_INFORMATION" });
    expect(waiting.viewerSteps).toContain("REQUEST_INFORMATION");
    expect(again).toMatchObject({ informationDueAt: null, awaitedInformation: ["The contract"] });
    expect(await see(hub, number)).toMatchObject({ informationDueAt: later(149).toISOString() });
  });

  it("that reached nobody brings its report before all others, in pages too", async () => {
    const first = await asked();
    const second = await asked();
    await lost(first);
    await lost(second);
    const source = /* GraphQL */ `
      query ($after: String) {
        reports(orderBy: DUE_AT_ASC, first: 1, after: $after) {
          nodes {
            number
            overdue
          }
          pageInfo {
            endCursor
          }
        }
      }
    `;
    const page = async (after: string | null) =>
      payloadOf(await hub.ask(staff, source, { after }), "reports") as {
        nodes: { number: string; overdue: boolean }[];
        pageInfo: { endCursor: string };
      };

    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    const overdue = payloadOf(
      await hub.ask(staff, "{ reports(filter: { overdue: true }) { totalCount } }"),
      "reports",
    );

    const numbers = [...one.nodes, ...two.nodes].map(({ number }) => number);
    expect(numbers.toSorted()).toEqual([first, second].toSorted());
    expect(overdue).toEqual({ totalCount: 0 });
    await walk(hub, first, [owner, "provideInformation"]);
    await walk(hub, second, [owner, "provideInformation"]);
  });

  it("is of no account once the information was given, or of a report that there is not", async () => {
    const number = await asked();
    await walk(hub, number, [owner, "provideInformation"]);

    await sent(number, later(1));
    await lost(number);
    await sent("BR-0000000000", later(1));

    expect(await see(hub, number)).toMatchObject({
      status: "UNDER_REVIEW",
      informationDueAt: null,
    });
  });
});
