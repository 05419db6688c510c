import { noticesOf, see } from "../../../test/support/filed-reports";
import {
  agent,
  doAllDue,
  openReportHub,
  owner,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { step, TO_PROGRESS, walk } from "../../../test/support/report-steps";

/** Sunday: the answer is given on it, so five business days of silence end with the Sunday after. */
const START = new Date("2026-11-22T06:00:00.000Z");
const SILENCE_ENDS = new Date("2026-11-29T21:00:00.000Z");
const WINDOW_ENDS = new Date("2026-12-06T21:00:00.000Z");

describe("reopening a complaint (AMR-P6)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  async function resolved(...steps: Parameters<typeof walk>[2][]) {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS, [agent, "resolveReport"], ...steps);
    return number;
  }
  const before = (instant: Date) => new Date(instant.getTime() - 1);

  it("closes by itself where the silence ends, and not a moment sooner (AMR-P4)", async () => {
    const number = await resolved();

    hub.now = before(SILENCE_ENDS);
    await doAllDue(hub);
    const resting = await see(hub, number);
    hub.now = SILENCE_ENDS;
    await doAllDue(hub);
    await doAllDue(hub);

    expect(resting.status).toBe("RESOLVED");
    const seen = await see(hub, number);
    expect(seen).toMatchObject({ status: "CLOSED", closedAt: SILENCE_ENDS.toISOString() });
    expect(seen.history.at(-1)).toMatchObject({ from: "RESOLVED", to: "CLOSED", actor: "SYSTEM" });
    expect((await noticesOf(hub, number)).slice(-4)).toEqual([
      "RESOLVED",
      "SURVEY",
      "CLOSED",
      "SURVEY",
    ]);
  });

  it("may be asked for within ten business days of the answer, also when it has closed", async () => {
    const number = await resolved([owner, "closeReport"]);
    hub.now = before(WINDOW_ENDS);

    const open = await see(hub, number);
    await walk(hub, number, [owner, "requestReopen"]);

    expect(open).toMatchObject({ reopenableUntil: WINDOW_ENDS.toISOString() });
    expect(open.viewerSteps).toContain("REQUEST_REOPEN");
    expect(await see(hub, number)).toMatchObject({
      status: "CLOSED",
      reopenableUntil: null,
      reopenRequest: {
        at: hub.now.toISOString(),
        note: "It has not been mended.",
        accepted: null,
        decidedAt: null,
        decisionNote: null,
      },
    });
  });

  it("may not be asked for once the ten business days have ended", async () => {
    const number = await resolved([owner, "closeReport"]);
    hub.now = WINDOW_ENDS;

    const late = await see(hub, number);
    const { userErrors } = await step(hub, owner, "requestReopen", { number });

    expect(late).toMatchObject({ reopenableUntil: null });
    expect(late.viewerSteps).not.toContain("REQUEST_REOPEN");
    expect(userErrors).toHaveLength(1);
    expect(await see(hub, number)).toMatchObject({ reopenRequest: null });
  });

  it("keeps an answered complaint from closing while it is undecided", async () => {
    const number = await resolved([owner, "requestReopen"]);

    const { userErrors } = await step(hub, staff, "closeReport", { number });
    hub.now = SILENCE_ENDS;
    await doAllDue(hub);

    expect(userErrors).toHaveLength(1);
    expect(await see(hub, number)).toMatchObject({ status: "RESOLVED" });
  });

  it("gives a new clock of five business days when it is accepted (AMR-N6)", async () => {
    const number = await resolved([owner, "requestReopen"]);
    hub.now = new Date("2026-11-24T06:00:00.000Z");

    await walk(hub, number, [staff, "decideReopen"]);

    const seen = await see(hub, number);
    expect(seen).toMatchObject({
      status: "IN_PROGRESS",
      answer: null,
      dueAt: "2026-12-01T21:00:00.000Z",
      overdue: false,
      closedAt: null,
      reopenRequest: { accepted: true, decidedAt: hub.now.toISOString() },
      reopenableUntil: null,
    });
    expect(seen.notifications.at(-1)?.kind).toBe("REOPENED");
  });

  it("notes in the new clock once more that it is overdue, and answers to one reopening only", async () => {
    const number = await resolved([owner, "requestReopen"], [staff, "decideReopen"]);
    hub.now = SILENCE_ENDS;
    await doAllDue(hub);
    await walk(hub, number, [agent, "resolveReport"]);

    const { userErrors } = await step(hub, owner, "requestReopen", { number });

    expect(await noticesOf(hub, number)).toContain("OVERDUE");
    expect(userErrors).toHaveLength(1);
    expect(await see(hub, number)).toMatchObject({ status: "RESOLVED", reopenableUntil: null });
  });

  it("owes a note when it is refused, which the beneficiary reads, and the silence begins anew", async () => {
    const number = await resolved([owner, "requestReopen"]);
    hub.now = new Date("2026-11-24T06:00:00.000Z");

    const silent = await step(hub, staff, "decideReopen", { number, accept: false });
    const note = "The answer was complete.";
    const refused = await step(hub, staff, "decideReopen", { number, accept: false, note });
    hub.now = SILENCE_ENDS;
    await doAllDue(hub);
    const resting = await see(hub, number);
    hub.now = new Date("2026-12-01T21:00:00.000Z");
    await doAllDue(hub);

    expect(silent.userErrors).toMatchObject([{ path: ["input", "note"] }]);
    expect(refused).toMatchObject({ userErrors: [], report: { status: "RESOLVED" } });
    expect(resting).toMatchObject({
      status: "RESOLVED",
      reopenRequest: { accepted: false, decisionNote: note },
    });
    const told = resting.notifications.find(({ kind }) => kind === "REOPEN_DECLINED");
    expect(told?.text.en).toContain(note);
    expect(await see(hub, number)).toMatchObject({ status: "CLOSED" });
  });

  it("is not decided unless it was asked for", async () => {
    const number = await resolved();

    const { userErrors } = await step(hub, staff, "decideReopen", { number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
  });

  it("does not make a deadline of the hub's for what has ended", async () => {
    const number = await resolved([owner, "closeReport"]);

    const rows = await hub.amr.database.query(
      "select kind from report_deadline where report_number = $1",
      [number],
    );

    expect(rows).toEqual([]);
  });
});
