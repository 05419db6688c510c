import { buildAgent, buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import {
  staff,
  agent,
  type ReportHub,
  openReportHub,
  received,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

const START = new Date("2026-11-22T06:00:00.000Z");

describe("a step of a report", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  async function under(...steps: Parameters<typeof walk>[2][]) {
    const number = await received(hub);
    await walk(hub, number, ...steps);
    return number;
  }

  describe("is refused", () => {
    it("when the table has no such step, naming those that are possible", async () => {
      const number = await under();

      const { report, userErrors } = await step(hub, staff, "referReport", { number });

      expect(report).toMatchObject({ status: "RECEIVED", version: 1 });
      expect(userErrors).toMatchObject([
        {
          code: "INVALID_TRANSITION",
          allowed: ["AMEND", "WITHDRAW", "START_REVIEW", "REJECT", "RECLASSIFY"],
        },
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
});
