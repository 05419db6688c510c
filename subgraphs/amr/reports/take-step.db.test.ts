import { type Caller } from "../../../platform/auth/caller";
import { buildAgent, buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import {
  admin,
  agent,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
  step,
  TO_PROGRESS,
  walk,
} from "../../../test/support/report-hub";

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
      viewerSteps: [],
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
      "CLOSED",
    ]);
  });

  it("answers the report as it is after it", async () => {
    const number = await under();

    const { report } = await step(hub, staff, "startReview", { number, note: " Looks right. " });

    expect(report).toMatchObject({
      number,
      status: "UNDER_REVIEW",
      version: 2,
      viewerSteps: ["WITHDRAW", "REQUEST_INFORMATION", "REFER", "REJECT"],
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
      viewerSteps: ["PROVIDE_INFORMATION", "WITHDRAW"],
    });
    expect(report.notifications.at(-1)).toMatchObject({
      kind: "INFORMATION_MISSING",
      text: { en: expect.stringContaining("2026-11-24 09:00 Riyadh time") },
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

  it("lets the agent send it back, who sees it from then on", async () => {
    const number = await under(...TO_PROGRESS);

    await walk(hub, number, [agent, "returnReport"]);

    expect(await read(agent, number)).toMatchObject({ status: "UNDER_REVIEW", viewerSteps: [] });
  });

  describe("is refused", () => {
    it("when the table has no such step, naming those that are possible", async () => {
      const number = await under();

      const { report, userErrors } = await step(hub, staff, "referReport", { number });

      expect(report).toMatchObject({ status: "RECEIVED", version: 1 });
      expect(userErrors).toMatchObject([
        { code: "INVALID_TRANSITION", allowed: ["WITHDRAW", "START_REVIEW", "REJECT"] },
      ]);
    });

    it("when the report has changed since it was read", async () => {
      const number = await under([staff, "startReview"]);

      const { report, userErrors } = await step(hub, staff, "referReport", {
        number,
        expectedVersion: 1,
      });

      expect(report).toMatchObject({ status: "UNDER_REVIEW", version: 2 });
      expect(userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    });

    it.each([
      ["requestInformation", { missing: [] }, ["input", "missing"]],
      ["requestInformation", { missing: ["A", " "] }, ["input", "missing", "1"]],
      ["rejectReport", { ruleId: "AMR-X9" }, ["input", "ruleId"]],
      ["rejectReport", { note: " " }, ["input", "note"]],
      ["referReport", { note: "x".repeat(2001) }, ["input", "note"]],
      ["referReport", { note: "a\u0000" }, ["input", "note"]],
    ])("%s with %j", async (operation, fields, path) => {
      const number = await under([staff, "startReview"]);

      const { report, userErrors } = await step(hub, staff, operation, { number, ...fields });

      expect(report).toMatchObject({ status: "UNDER_REVIEW", version: 2 });
      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path }]);
    });

    it("and leaves nothing of it anywhere", async () => {
      const number = await under();
      const footprint = () =>
        hub.amr.database.query(
          `select version, status, (select count(*)::int from report_change) as changes,
             (select count(*)::int from outbox) as events,
             (select count(*)::int from notification) as notices
           from report where number = $1`,
          [number],
        );
      const before: unknown = await footprint();

      await step(hub, staff, "referReport", { number });

      expect(await footprint()).toEqual(before);
    });
  });

  describe("is NOT_FOUND, with no report,", () => {
    const NOWHERE = ["", "BR-0000000000", "nothing", "\u0000", "BR-1\u00002345678"];
    it.each(NOWHERE)("for the number %j", async (number) => {
      const { report, userErrors } = await step(hub, staff, "startReview", { number });

      expect(report).toBeNull();
      expect(userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "number"] }]);
    });

    it.each([
      ["another beneficiary", buildBeneficiary(SECOND_PERSON), "withdrawReport"],
      ["an agent of another provider", buildAgent("MOF"), "startReport"],
    ])("for %s, in the words for none", async (_, stranger, operation) => {
      const number = await under([staff, "startReview"], [staff, "referReport"]);

      const foreign = await step(hub, stranger, operation, { number });
      const unknown = await step(hub, stranger, operation, { number: "BR-0000000000" });

      expect(foreign).toEqual(unknown);
    });

    it("for the agent before it is referred", async () => {
      const number = await under([staff, "startReview"]);

      const { report, userErrors } = await step(hub, agent, "startReport", { number });

      expect(report).toBeNull();
      expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    });
  });

  describe("with an idempotency key", () => {
    it("happens once, and answers the report as it is now", async () => {
      const number = await under();
      const input = { number, idempotencyKey: "review" };
      await step(hub, staff, "startReview", input);
      await walk(hub, number, [staff, "referReport"]);

      const { report, userErrors } = await step(hub, staff, "startReview", input);

      expect(userErrors).toEqual([]);
      expect(report).toMatchObject({ status: "REFERRED", version: 3 });
    });

    it("is of the caller and the operation", async () => {
      const number = await under();
      const input = { number, idempotencyKey: "shared" };
      await step(hub, staff, "startReview", input);

      expect((await step(hub, staff, "referReport", input)).userErrors).toEqual([]);
      expect((await step(hub, admin, "startReview", input)).userErrors).toMatchObject([
        { code: "INVALID_TRANSITION" },
      ]);
    });

    it("is refused with another input, with the report as it is", async () => {
      const number = await under();
      await step(hub, staff, "startReview", { number, idempotencyKey: "one" });

      const { report, userErrors } = await step(hub, staff, "startReview", {
        number,
        note: "Another.",
        idempotencyKey: "one",
      });

      expect(report).toMatchObject({ number, version: 2 });
      expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
    });
  });

  it("is taken by one of many who try at once", async () => {
    const number = await under([staff, "startReview"]);

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        step(hub, index % 2 ? staff : admin, index % 3 ? "referReport" : "rejectReport", {
          number,
        }),
      ),
    );

    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await read(staff, number)).history).toHaveLength(3);
  });

  it("comes after what the clock was due to do: at 48 hours it is too late, whoever is slow (A3)", async () => {
    const number = await under([staff, "startReview"], [staff, "requestInformation"]);
    pass(48);

    const { report, userErrors } = await step(hub, owner, "provideInformation", { number });

    expect(report).toMatchObject({ status: "AUTO_CANCELLED" });
    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION", allowed: [] }]);
  });

  it("is in time a moment before", async () => {
    const number = await under([staff, "startReview"], [staff, "requestInformation"]);
    hub.now = new Date(START.getTime() + 48 * HOUR_MS - 1);

    const { report } = await step(hub, owner, "provideInformation", { number });

    expect(report).toMatchObject({ status: "UNDER_REVIEW" });
  });

  it("keeps a history that nobody can change", async () => {
    const number = await under([staff, "startReview"]);

    const change = hub.amr.database.query("update report_change set note = 'x'");
    const removal = hub.amr.database.query("delete from eligibility_decision");

    await expect(change).rejects.toThrow(/append-only/);
    await expect(removal).rejects.toThrow(/append-only/);
    expect((await read(staff, number)).history).toHaveLength(2);
  });

  it("keeps by which calendar and service level it was taken", async () => {
    const number = await under([staff, "startReview"]);

    const rows = await hub.amr.database.query(
      `select version, actor_subject, calendar_version, resolution_business_days
         from report_change where report_number = $1 order by version`,
      [number],
    );

    expect(rows).toEqual([
      {
        version: 1,
        actor_subject: "test BENEFICIARY",
        calendar_version: 1,
        resolution_business_days: null,
      },
      {
        version: 2,
        actor_subject: "test REGULATOR_STAFF",
        calendar_version: 1,
        resolution_business_days: null,
      },
    ]);
  });
});
