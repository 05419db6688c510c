import {
  noticesOf,
  receivedSuggestion,
  receivedTransformation,
  see,
} from "../../../test/support/filed-reports";
import {
  agent,
  doAllDue,
  openReportHub,
  received,
  type ReportHub,
  owner,
} from "../../../test/support/report-hub";
import { step, TO_PROGRESS, walk } from "../../../test/support/report-steps";

const START = new Date("2026-11-22T06:00:00.000Z");

describe("planning and declining a request", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  const at = (instant: string) => {
    hub.now = new Date(instant);
  };
  async function inProgress(file = receivedSuggestion) {
    const number = await file(hub);
    await walk(hub, number, ...TO_PROGRESS);
    return number;
  }

  it.each([
    ["Suggestion", receivedSuggestion, "AMR-S6"],
    ["TransformationRequest", receivedTransformation, "AMR-T6"],
  ] as const)(
    "promises a %s for a day, whose end is its deadline (%#)",
    async (type, file, rule) => {
      const number = await inProgress(file);

      await walk(hub, number, [agent, "planReport"]);

      const notices = (await see(hub, number)).notifications;
      expect(rule).toMatch(/^AMR-[ST]6$/);
      expect(await see(hub, number)).toMatchObject({
        __typename: type,
        status: "PLANNED",
        plannedFor: "2026-12-10",
        dueAt: "2026-12-10T21:00:00.000Z",
        overdue: false,
        deadlineChanges: [
          { cause: "OPENED" },
          { from: "2026-11-29T21:00:00.000Z", to: "2026-12-10T21:00:00.000Z", cause: "PLANNED" },
        ],
      });
      expect(notices.at(-1)?.kind).toBe("PLANNED");
      expect(notices.at(-1)?.text.en).toContain("2026-12-10");
      expect(notices.at(-1)?.text.ar).toContain("2026-12-10");
    },
  );

  it("is refused for a day that is past in Riyadh, and takes today (AMR-S6)", async () => {
    const number = await inProgress();
    at("2026-11-23T21:00:00.000Z");

    const past = await step(hub, agent, "planReport", { number, plannedFor: "2026-11-23" });
    const today = await step(hub, agent, "planReport", { number, plannedFor: "2026-11-24" });

    expect(past.userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-S6" }, path: ["input", "plannedFor"] },
    ]);
    expect(today.report).toMatchObject({ status: "PLANNED", dueAt: "2026-11-24T21:00:00.000Z" });
  });

  it("puts a promised date off with the reason, and not to an earlier one (AMR-T6)", async () => {
    const number = await inProgress();
    await walk(hub, number, [agent, "planReport"]);

    const earlier = await step(hub, agent, "planReport", {
      number,
      plannedFor: "2026-12-10",
      note: "Sooner.",
    });
    const silent = await step(hub, agent, "planReport", { number, plannedFor: "2026-12-20" });
    const later = await step(hub, agent, "planReport", {
      number,
      plannedFor: "2026-12-20",
      note: "It takes longer.",
    });

    expect(earlier.userErrors).toMatchObject([{ path: ["input", "plannedFor"] }]);
    expect(silent.userErrors).toMatchObject([{ path: ["input", "note"] }]);
    expect(later).toMatchObject({ userErrors: [], report: { status: "PLANNED" } });
    expect(await see(hub, number)).toMatchObject({ plannedFor: "2026-12-20" });
  });

  it("is overdue from the end of the day, and told so once for each promised date (AMR-N4)", async () => {
    const number = await inProgress();
    await walk(hub, number, [agent, "planReport"]);
    const overdues = async () =>
      (await noticesOf(hub, number)).filter((kind) => kind === "OVERDUE");

    at("2026-12-10T20:59:59.999Z");
    await doAllDue(hub);
    const before = await overdues();
    at("2026-12-10T21:00:00.000Z");
    await doAllDue(hub);
    await doAllDue(hub);
    const first = await overdues();
    const seen = await see(hub, number);
    await step(hub, agent, "planReport", { number, plannedFor: "2026-12-20", note: "Longer." });
    at("2026-12-20T21:00:00.000Z");
    await doAllDue(hub);

    expect(before).toEqual([]);
    expect(first).toEqual(["OVERDUE"]);
    expect(seen).toMatchObject({ status: "PLANNED", overdue: true });
    expect(await overdues()).toEqual(["OVERDUE", "OVERDUE"]);
  });

  it("is told of as overdue in its clock and again for its promised date", async () => {
    const number = await inProgress();
    at("2026-11-29T21:00:00.000Z");
    await doAllDue(hub);
    await walk(hub, number, [agent, "planReport"]);
    at("2026-12-10T21:00:00.000Z");
    await doAllDue(hub);

    const notices = await noticesOf(hub, number);

    expect(notices.filter((kind) => kind === "OVERDUE")).toHaveLength(2);
  });

  it("is resolved once carried out, with the survey on the response", async () => {
    const number = await inProgress();
    await walk(hub, number, [agent, "planReport"], [agent, "resolveReport"]);

    expect(await see(hub, number)).toMatchObject({
      status: "RESOLVED",
      answer: "It has been mended.",
      plannedFor: "2026-12-10",
      reopenableUntil: null,
    });
    expect((await noticesOf(hub, number)).slice(-2)).toEqual(["RESOLVED", "SURVEY"]);
  });

  it("is declined with the reasons, which the beneficiary reads (AMR-T5, AMR-N8)", async () => {
    const number = await inProgress(receivedTransformation);

    await walk(hub, number, [agent, "declineReport"]);

    const seen = await see(hub, number);
    expect(seen).toMatchObject({ status: "DECLINED", reason: "It is done in another way." });
    expect(seen.notifications.slice(-2).map(({ kind }) => kind)).toEqual(["DECLINED", "SURVEY"]);
    expect(seen.notifications.at(-2)?.text.en).toContain("It is done in another way.");
  });

  it.each(["planReport", "declineReport"])("is no step of a complaint: %s", async (operation) => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);

    const { userErrors, report } = await step(hub, agent, operation, { number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(report).toMatchObject({ status: "IN_PROGRESS" });
  });

  it("is answered to the complaint's steps with those of a request", async () => {
    const number = await inProgress();

    const { userErrors } = await step(hub, agent, "resolveReport", { number });

    expect(userErrors).toMatchObject([
      { code: "INVALID_TRANSITION", allowed: expect.arrayContaining(["PLAN", "DECLINE"]) },
    ]);
    expect((await see(hub, number, owner)).viewerSteps).toEqual(["WITHDRAW"]);
  });
});
