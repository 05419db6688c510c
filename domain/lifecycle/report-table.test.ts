import { buildReport, standingReport } from "../../test/support/build-report";
import { takeStep } from "../../test/support/take-step";
import {
  REPORT_STATUSES,
  REPORT_STEPS,
  REPORT_TRACKS,
  type ReportStatus,
  type ReportStep,
  type ReportTrack,
} from "./report";
import { stepsFor } from "./report-table";

const ACTORS = ["BENEFICIARY", "STAFF", "AGENT"] as const;
const AT = new Date("2026-11-02T07:00:00.000Z");

type Line = readonly [ReportStatus, ReportStep, string, ReportStatus];

/** The tables of lifecycle.md, written out: from, step, who (B, S, A), to. */
const EVERY_TRACK: readonly Line[] = [
  ["RECEIVED", "AMEND", "BS", "RECEIVED"],
  ["RECEIVED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["RECEIVED", "START_REVIEW", "S", "UNDER_REVIEW"],
  ["RECEIVED", "REJECT", "S", "INELIGIBLE"],
  ["UNDER_REVIEW", "AMEND", "BS", "UNDER_REVIEW"],
  ["UNDER_REVIEW", "WITHDRAW", "BS", "WITHDRAWN"],
  ["UNDER_REVIEW", "REQUEST_INFORMATION", "S", "AWAITING_INFORMATION"],
  ["UNDER_REVIEW", "REFER", "S", "REFERRED"],
  ["UNDER_REVIEW", "REJECT", "S", "INELIGIBLE"],
  ["AWAITING_INFORMATION", "AMEND", "BS", "AWAITING_INFORMATION"],
  ["AWAITING_INFORMATION", "PROVIDE_INFORMATION", "BS", "UNDER_REVIEW"],
  ["AWAITING_INFORMATION", "WITHDRAW", "BS", "WITHDRAWN"],
  ["REFERRED", "AMEND", "S", "REFERRED"],
  ["REFERRED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["REFERRED", "START", "A", "IN_PROGRESS"],
  ["REFERRED", "RETURN", "A", "UNDER_REVIEW"],
  ["IN_PROGRESS", "AMEND", "S", "IN_PROGRESS"],
  ["IN_PROGRESS", "WITHDRAW", "BS", "WITHDRAWN"],
  ["IN_PROGRESS", "REQUEST_INFORMATION", "SA", "AWAITING_INFORMATION"],
  ["IN_PROGRESS", "RETURN", "A", "UNDER_REVIEW"],
  ["RESOLVED", "AMEND", "S", "RESOLVED"],
  ["RESOLVED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["RESOLVED", "RATE", "BS", "RESOLVED"],
  ["RESOLVED", "CLOSE", "BS", "CLOSED"],
  ["CLOSED", "RATE", "BS", "CLOSED"],
];

const COMPLAINT: readonly Line[] = [
  ["RECEIVED", "RECLASSIFY", "S", "RECEIVED"],
  ["UNDER_REVIEW", "RECLASSIFY", "S", "UNDER_REVIEW"],
  ["AWAITING_INFORMATION", "RECLASSIFY", "S", "AWAITING_INFORMATION"],
  ["REFERRED", "RECLASSIFY", "S", "REFERRED"],
  ["IN_PROGRESS", "RECLASSIFY", "S", "IN_PROGRESS"],
  ["IN_PROGRESS", "RESOLVE", "A", "RESOLVED"],
  ["RESOLVED", "REQUEST_REOPEN", "BS", "RESOLVED"],
  ["CLOSED", "REQUEST_REOPEN", "BS", "CLOSED"],
];

const PROPOSAL: readonly Line[] = [
  ["IN_PROGRESS", "PLAN", "A", "PLANNED"],
  ["IN_PROGRESS", "DECLINE", "A", "DECLINED"],
  ["PLANNED", "AMEND", "S", "PLANNED"],
  ["PLANNED", "WITHDRAW", "BS", "WITHDRAWN"],
  ["PLANNED", "PLAN", "A", "PLANNED"],
  ["PLANNED", "RESOLVE", "A", "RESOLVED"],
  ["DECLINED", "RATE", "BS", "DECLINED"],
];

const TABLES: Record<ReportTrack, readonly Line[]> = {
  COMPLAINT: [...EVERY_TRACK, ...COMPLAINT],
  TRANSFORMATION_REQUEST: [...EVERY_TRACK, ...PROPOSAL],
  SUGGESTION: [...EVERY_TRACK, ...PROPOSAL],
};

const ROWS = REPORT_TRACKS.flatMap((track) =>
  REPORT_STATUSES.flatMap((from) => ACTORS.map((actor) => ({ track, from, actor }))),
);

const CELLS = ROWS.flatMap(({ track, from, actor }) =>
  REPORT_STEPS.map((step) => {
    const row = TABLES[track].find((it) => it[0] === from && it[1] === step);
    const to = row?.[2].includes(actor.charAt(0)) ? row[3] : null;
    return { track, from, step, actor, to };
  }),
);

function possibleOf({ track, from, actor }: (typeof ROWS)[number]): readonly ReportStep[] {
  const own = CELLS.filter(
    (cell) => cell.track === track && cell.from === from && cell.actor === actor,
  );
  return own.filter(({ to }) => to !== null).map(({ step }) => step);
}

describe("the table of each track (AMR-D2, AMR-P1, AMR-P2)", () => {
  it.each(CELLS.filter(({ to }) => to !== null))(
    "$track: $from, $step by $actor: $to",
    ({ track, from, step, actor, to }) => {
      const decision = takeStep(step, standingReport(from, track), { actor });

      expect(decision).toMatchObject({
        granted: true,
        value: { state: { track, status: to, version: 2 }, change: { from, to, actor } },
      });
    },
  );

  it.each(ROWS)("$track: names the steps of $from for $actor, and refuses any other", (row) => {
    const report = standingReport(row.from, row.track);
    const possible = possibleOf(row);

    expect(stepsFor(report, row.actor, AT)).toEqual(possible);
    for (const step of REPORT_STEPS.filter((one) => !possible.includes(one))) {
      expect(takeStep(step, report, { actor: row.actor })).toMatchObject({
        granted: false,
        refusals: [{ code: "INVALID_TRANSITION", path: ["input", "number"], allowed: possible }],
      });
    }
  });

  it("gives nobody but the clock a step of the clock's", () => {
    expect(
      REPORT_STATUSES.flatMap((status) => stepsFor(standingReport(status), "CLOCK", AT)),
    ).toEqual([]);
  });
});

describe("a provisional complaint (A8)", () => {
  const provisional = buildReport({ provisional: true });

  it.each(["START_REVIEW", "RECLASSIFY"] as const)("does not have %s, and says why", (step) => {
    expect(takeStep(step, provisional)).toMatchObject({
      refusals: [
        {
          code: "INVALID_TRANSITION",
          message: { en: expect.stringContaining("the provider has not answered") },
          allowed: ["AMEND", "WITHDRAW", "REJECT"],
        },
      ],
    });
  });

  it("may be amended, rejected and withdrawn, and nothing else", () => {
    expect(stepsFor(provisional, "STAFF", AT)).toEqual(["AMEND", "WITHDRAW", "REJECT"]);
    expect(stepsFor(provisional, "BENEFICIARY", AT)).toEqual(["AMEND", "WITHDRAW"]);
  });
});
