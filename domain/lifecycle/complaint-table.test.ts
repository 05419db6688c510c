import { buildReport, standingReport } from "../../test/support/build-report";
import { takeStep } from "../../test/support/take-step";
import { COMPLAINT_STEPS, type ComplaintStep, stepsFor } from "./complaint-table";
import { REPORT_STATUSES, type ReportStatus } from "./report";

const ACTORS = ["BENEFICIARY", "STAFF", "AGENT"] as const;

/** The complaint's table of lifecycle.md, written out: from, step, who (B, S, A), to. */
const TABLE: readonly (readonly [ReportStatus, ComplaintStep, string, ReportStatus])[] = [
  ["RECEIVED", "START_REVIEW", "S", "UNDER_REVIEW"],
  ["RECEIVED", "REJECT", "S", "INELIGIBLE"],
  ["RECEIVED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["UNDER_REVIEW", "REQUEST_INFORMATION", "S", "AWAITING_INFORMATION"],
  ["UNDER_REVIEW", "REFER", "S", "REFERRED"],
  ["UNDER_REVIEW", "REJECT", "S", "INELIGIBLE"],
  ["UNDER_REVIEW", "WITHDRAW", "BS", "WITHDRAWN"],
  ["AWAITING_INFORMATION", "PROVIDE_INFORMATION", "BS", "UNDER_REVIEW"],
  ["AWAITING_INFORMATION", "WITHDRAW", "BS", "WITHDRAWN"],
  ["REFERRED", "START", "A", "IN_PROGRESS"],
  ["REFERRED", "RETURN", "A", "UNDER_REVIEW"],
  ["REFERRED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["IN_PROGRESS", "REQUEST_INFORMATION", "SA", "AWAITING_INFORMATION"],
  ["IN_PROGRESS", "RESOLVE", "A", "RESOLVED"],
  ["IN_PROGRESS", "RETURN", "A", "UNDER_REVIEW"],
  ["IN_PROGRESS", "WITHDRAW", "BS", "WITHDRAWN"],
  ["RESOLVED", "CLOSE", "BS", "CLOSED"],
  ["RESOLVED", "WITHDRAW", "BS", "WITHDRAWN"],
];

const CELLS = REPORT_STATUSES.flatMap((from) =>
  COMPLAINT_STEPS.flatMap((step) =>
    ACTORS.map((actor) => {
      const row = TABLE.find((it) => it[0] === from && it[1] === step);
      const to = row?.[2].includes(actor.charAt(0)) ? row[3] : null;
      return { from, step, actor, to };
    }),
  ),
);

describe("the complaint's table", () => {
  it.each(CELLS.filter(({ to }) => to !== null))(
    "$from, $step by $actor: $to",
    ({ from, step, actor, to }) => {
      const decision = takeStep(step, standingReport(from), { actor });

      expect(decision).toMatchObject({
        granted: true,
        value: { state: { status: to, version: 2 }, change: { from, to, actor } },
      });
    },
  );

  it.each(CELLS.filter(({ to }) => to === null))(
    "refuses $from, $step by $actor, and names what is possible",
    ({ from, step, actor }) => {
      const possible = CELLS.filter(
        (cell) => cell.from === from && cell.actor === actor && cell.to !== null,
      ).map((cell) => cell.step);

      expect(takeStep(step, standingReport(from), { actor })).toMatchObject({
        granted: false,
        refusals: [{ code: "INVALID_TRANSITION", path: ["input", "number"], allowed: possible }],
      });
    },
  );

  it.each(REPORT_STATUSES.flatMap((from) => ACTORS.map((actor) => [from, actor] as const)))(
    "names the steps of %s for %s",
    (from, actor) => {
      const possible = CELLS.filter(
        (cell) => cell.from === from && cell.actor === actor && cell.to !== null,
      ).map(({ step }) => step);

      expect(stepsFor(standingReport(from), actor)).toEqual(possible);
    },
  );

  it("gives nobody but the clock a step of the clock's", () => {
    expect(REPORT_STATUSES.flatMap((status) => stepsFor(standingReport(status), "CLOCK"))).toEqual(
      [],
    );
  });
});

describe("a provisional complaint", () => {
  const provisional = buildReport({ provisional: true });

  it("is not reviewed", () => {
    expect(takeStep("START_REVIEW", provisional)).toMatchObject({
      refusals: [{ code: "INVALID_TRANSITION", allowed: ["WITHDRAW", "REJECT"] }],
    });
  });

  it("may be rejected and withdrawn", () => {
    expect(stepsFor(provisional, "STAFF")).toEqual(["WITHDRAW", "REJECT"]);
    expect(stepsFor(provisional, "BENEFICIARY")).toEqual(["WITHDRAW"]);
  });
});
