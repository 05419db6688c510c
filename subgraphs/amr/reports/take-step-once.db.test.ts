import { type Caller } from "../../../platform/auth/caller";
import {
  owner,
  staff,
  admin,
  type ReportHub,
  openReportHub,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

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
