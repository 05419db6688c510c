import { type Caller } from "../../../platform/auth/caller";
import {
  owner,
  staff,
  admin,
  agent,
  type ReportHub,
  openReportHub,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { step, walk, TO_PROGRESS } from "../../../test/support/report-steps";

const HOUR_MS = 60 * 60 * 1000;
const START = new Date("2026-11-22T06:00:00.000Z");

const WHOLE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      reason
      answer
      dueAt
      awaitedInformation
      informationDueAt
      closedAt
      version
      viewerSteps
      deadlineChanges {
        at
        from
        to
        cause
      }
      history {
        at
        from
        to
        actor
        onBehalfOf
        note
      }
      notifications {
        kind
        text {
          en
        }
      }
    }
  }
`;

interface Whole {
  readonly status: string;
  readonly history: readonly Record<string, unknown>[];
  readonly notifications: readonly { kind: string; text: { en: string } }[];
}

describe("taking a step of a report", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  const read = async (caller: Caller, number: string) =>
    payloadOf(await hub.ask(caller, WHOLE, { number }), "report") as Whole;
  const pass = (hours: number) => {
    hub.now = new Date(hub.now.getTime() + hours * HOUR_MS);
  };
  async function under(...steps: Parameters<typeof walk>[2][]) {
    const number = await received(hub);
    await walk(hub, number, ...steps);
    return number;
  }

  it("leads from receipt to closing, each step in the history with who took it", async () => {
    const number = await under();
    for (const [caller, operation] of [
      ...TO_PROGRESS,
      [agent, "resolveReport"],
      [owner, "closeReport"],
    ] as const) {
      pass(1);
      await walk(hub, number, [caller, operation]);
    }

    const report = await read(owner, number);

    expect(report).toMatchObject({
      status: "CLOSED",
      answer: "It has been mended.",
      dueAt: "2026-11-29T21:00:00.000Z",
      closedAt: "2026-11-22T11:00:00.000Z",
      version: 6,
      viewerSteps: ["REQUEST_REOPEN", "RATE"],
    });
    expect(report.history.map(({ from, to, actor }) => [from, to, actor])).toEqual([
      [null, "RECEIVED", "BENEFICIARY"],
      ["RECEIVED", "UNDER_REVIEW", "REGULATOR_STAFF"],
      ["UNDER_REVIEW", "REFERRED", "REGULATOR_STAFF"],
      ["REFERRED", "IN_PROGRESS", "PROVIDER_AGENT"],
      ["IN_PROGRESS", "RESOLVED", "PROVIDER_AGENT"],
      ["RESOLVED", "CLOSED", "BENEFICIARY"],
    ]);
    expect(report.notifications.map(({ kind }) => kind)).toEqual([
      "REPORT_OPENED",
      "IN_PROGRESS",
      "RESOLVED",
      "SURVEY",
      "CLOSED",
      "SURVEY",
    ]);
  });

  it("answers the report as it is after it", async () => {
    const number = await under();

    const { report } = await step(hub, staff, "startReview", { number, note: " Looks right. " });

    expect(report).toMatchObject({
      number,
      status: "UNDER_REVIEW",
      version: 2,
      viewerSteps: ["AMEND", "WITHDRAW", "REQUEST_INFORMATION", "REFER", "REJECT", "RECLASSIFY"],
    });
    expect((await read(staff, number)).history.at(-1)).toMatchObject({ note: "Looks right." });
  });

  it("takes the number in any spelling", async () => {
    const number = await under();
    const spelled = number.toLowerCase().replace("-", " ");

    const { report } = await step(hub, staff, "startReview", { number: spelled });

    expect(report).toMatchObject({ number, status: "UNDER_REVIEW" });
  });

  it("asks for what is missing: the clock pauses, and 48 hours run (AMR-N2, A3, A9)", async () => {
    const number = await under([staff, "startReview"]);

    await walk(hub, number, [staff, "requestInformation"]);

    const report = await read(owner, number);
    expect(report).toMatchObject({
      status: "AWAITING_INFORMATION",
      dueAt: null,
      awaitedInformation: ["The invoice", "صورة العقد"],
      informationDueAt: "2026-11-24T06:00:00.000Z",
      viewerSteps: ["AMEND", "PROVIDE_INFORMATION", "WITHDRAW"],
    });
    expect(report.notifications.at(-1)).toMatchObject({
      kind: "INFORMATION_MISSING",
      text: { en: expect.stringContaining("\n• The invoice\n• صورة العقد\n") },
    });
  });

  it("takes the information in: the clock goes on, later by each business day that ended meanwhile (A9)", async () => {
    const number = await under([staff, "startReview"], [staff, "requestInformation"]);
    pass(40);

    await walk(hub, number, [owner, "provideInformation"]);

    expect(await read(owner, number)).toMatchObject({
      status: "UNDER_REVIEW",
      dueAt: "2026-11-30T21:00:00.000Z",
      awaitedInformation: null,
      informationDueAt: null,
      deadlineChanges: [
        { from: null, to: "2026-11-29T21:00:00.000Z", cause: "OPENED" },
        { from: "2026-11-29T21:00:00.000Z", to: null, cause: "PAUSED" },
        { from: null, to: "2026-11-30T21:00:00.000Z", cause: "RESUMED" },
      ],
    });
  });

  it("lets the agent ask too, and goes back to where the agent works on it", async () => {
    const number = await under(...TO_PROGRESS, [agent, "requestInformation"]);
    const awaiting = await read(agent, number);

    await walk(hub, number, [owner, "provideInformation"]);

    expect(awaiting).toMatchObject({ status: "AWAITING_INFORMATION", viewerSteps: [] });
    expect(await read(agent, number)).toMatchObject({ status: "IN_PROGRESS" });
  });

  it("shows whom staff acted for (AMR-P8)", async () => {
    const number = await under([staff, "startReview"], [staff, "requestInformation"]);

    await walk(hub, number, [admin, "provideInformation"]);

    expect((await read(owner, number)).history.at(-1)).toMatchObject({
      actor: "REGULATOR_ADMIN",
      onBehalfOf: "BENEFICIARY",
      note: "Here it is.",
    });
  });

  it("turns a report down by a rule, which the beneficiary reads", async () => {
    const number = await under([staff, "startReview"]);

    await walk(hub, number, [staff, "rejectReport"]);

    const report = await read(owner, number);
    expect(report).toMatchObject({
      status: "INELIGIBLE",
      reason: "AMR-X2: It is about the procedures.",
    });
    expect(report.notifications.at(-1)).toMatchObject({
      kind: "INELIGIBLE",
      text: { en: expect.stringContaining("AMR-X2: It is about the procedures.") },
    });
  });

  it("lets the agent send it back, who sees it from then on (MOF-6)", async () => {
    const number = await under(...TO_PROGRESS);

    await walk(hub, number, [agent, "returnReport"]);

    expect(await read(agent, number)).toMatchObject({ status: "UNDER_REVIEW", viewerSteps: [] });
  });
});
