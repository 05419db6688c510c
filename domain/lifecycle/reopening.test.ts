import { standingReport } from "../../test/support/build-report";
import { afterStep, takeStep } from "../../test/support/take-step";
import { stepsFor } from "./report-table";

/** The answer came on 1 November: the tenth business day after it ends here. */
const UNTIL = new Date("2026-11-15T21:00:00.000Z");
const LAST_INSTANT = new Date(UNTIL.getTime() - 1);
const ASKED_AT = new Date("2026-11-03T07:00:00.000Z");
const DECIDED_AT = new Date("2026-11-04T07:00:00.000Z");

const resolved = standingReport("RESOLVED");
const closed = standingReport("CLOSED");
const askedFrom = (report = resolved) =>
  afterStep("REQUEST_REOPEN", report, { at: ASKED_AT, note: " It is not mended. " });

describe("asking to reopen a complaint (AMR-P6)", () => {
  it.each([
    ["RESOLVED", resolved],
    ["CLOSED", closed],
  ] as const)("keeps why, and leaves it %s", (status, report) => {
    expect(takeStep("REQUEST_REOPEN", report, { at: ASKED_AT, note: " No. " })).toMatchObject({
      value: {
        state: {
          status,
          reopenRequest: { at: ASKED_AT, note: "No.", decision: null },
          reopenableUntil: null,
          closesAt: null,
          closedAt: report.closedAt,
          answer: "Done.",
        },
        change: { from: status, to: status, note: "No." },
        notices: [],
        deadlineChange: null,
      },
    });
  });

  it("is possible until the tenth business day has ended, and not at that instant", () => {
    expect(takeStep("REQUEST_REOPEN", closed, { at: LAST_INSTANT }).granted).toBe(true);
    expect(stepsFor(closed, "BENEFICIARY", LAST_INSTANT)).toContain("REQUEST_REOPEN");
    expect(stepsFor(closed, "BENEFICIARY", UNTIL)).not.toContain("REQUEST_REOPEN");
    expect(takeStep("REQUEST_REOPEN", closed, { at: UNTIL })).toMatchObject({
      refusals: [
        {
          code: "INVALID_TRANSITION",
          rule: "AMR-P6",
          message: {
            ar: expect.stringContaining("2026-11-15"),
            en: expect.stringContaining("its last day was 2026-11-15"),
          },
          allowed: ["RATE"],
        },
      ],
    });
  });

  it("is possible once, and not again after a refusal", () => {
    const refused = afterStep("DECIDE_REOPEN", askedFrom(), { at: DECIDED_AT, accept: false });

    for (const report of [askedFrom(), refused]) {
      expect(takeStep("REQUEST_REOPEN", report, { at: DECIDED_AT })).toMatchObject({
        refusals: [
          {
            code: "INVALID_TRANSITION",
            rule: "AMR-P6",
            message: { en: expect.stringContaining("it is asked for once") },
          },
        ],
      });
    }
  });

  it("is possible once, and not again after the reopened complaint was answered anew", () => {
    const reopened = afterStep("DECIDE_REOPEN", askedFrom(), { at: DECIDED_AT });
    const answered = afterStep("RESOLVE", reopened, { actor: "AGENT", at: DECIDED_AT });

    expect(answered.reopenableUntil).toBeNull();
    expect(takeStep("REQUEST_REOPEN", answered, { at: DECIDED_AT }).granted).toBe(false);
  });

  it.each(["TRANSFORMATION_REQUEST", "SUGGESTION"] as const)("is not for a %s", (track) => {
    expect(takeStep("REQUEST_REOPEN", standingReport("RESOLVED", track))).toMatchObject({
      refusals: [
        {
          code: "INVALID_TRANSITION",
          rule: "AMR-P6",
          message: { en: expect.stringContaining("Only complaints") },
        },
      ],
    });
  });

  it("owes why", () => {
    expect(takeStep("REQUEST_REOPEN", resolved, { note: " " })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }],
    });
  });

  it("is staff's to do for the beneficiary, and shown so (AMR-P8)", () => {
    expect(takeStep("REQUEST_REOPEN", resolved, { actor: "STAFF" })).toMatchObject({
      value: { change: { actor: "STAFF", onBehalfOf: "BENEFICIARY" } },
    });
  });

  it("keeps the complaint from being closed until it is decided (AMR-P4)", () => {
    expect(takeStep("CLOSE", askedFrom())).toMatchObject({
      refusals: [
        {
          code: "INVALID_TRANSITION",
          message: { en: expect.stringContaining("request to reopen") },
          allowed: ["AMEND", "WITHDRAW", "RATE", "DECIDE_REOPEN"],
        },
      ],
    });
  });
});

describe("accepting to reopen a complaint (AMR-P6, AMR-N6)", () => {
  it.each([
    ["RESOLVED", resolved],
    ["CLOSED", closed],
  ] as const)("gives one that was %s a clock of its own", (from, report) => {
    const asked = { ...askedFrom(report), overdueAt: ASKED_AT };

    expect(takeStep("DECIDE_REOPEN", asked, { at: DECIDED_AT, note: null })).toMatchObject({
      value: {
        state: {
          status: "IN_PROGRESS",
          clockStartedAt: DECIDED_AT,
          pauses: [],
          dueAt: new Date("2026-11-11T21:00:00.000Z"),
          overdueAt: null,
          answer: null,
          answeredAt: null,
          closedAt: null,
          closesAt: null,
          reopenableUntil: null,
          reopenRequest: {
            at: ASKED_AT,
            decision: { accepted: true, at: DECIDED_AT, note: null },
          },
        },
        change: { from, to: "IN_PROGRESS", actor: "STAFF", onBehalfOf: null },
        notices: ["REOPENED"],
        deadlineChange: {
          at: DECIDED_AT,
          from: report.dueAt,
          to: new Date("2026-11-11T21:00:00.000Z"),
          cause: "REOPENED",
        },
      },
    });
  });

  it("leaves the pauses of the earlier clock behind", () => {
    const pauses = [{ from: ASKED_AT, to: DECIDED_AT }];

    expect(
      afterStep("DECIDE_REOPEN", { ...askedFrom(), pauses }, { at: DECIDED_AT }).pauses,
    ).toEqual([]);
  });
});

describe("refusing to reopen a complaint (AMR-P6)", () => {
  it("leaves one that is RESOLVED, and the silence begins anew (AMR-P4)", () => {
    const fields = { at: DECIDED_AT, accept: false, note: " It is mended. " };

    expect(takeStep("DECIDE_REOPEN", askedFrom(), fields)).toMatchObject({
      value: {
        state: {
          status: "RESOLVED",
          answer: "Done.",
          closesAt: new Date("2026-11-11T21:00:00.000Z"),
          dueAt: resolved.dueAt,
          reopenRequest: {
            decision: { accepted: false, at: DECIDED_AT, note: "It is mended." },
          },
        },
        change: { from: "RESOLVED", to: "RESOLVED", note: "It is mended." },
        notices: ["REOPEN_DECLINED"],
        deadlineChange: null,
      },
    });
  });

  it("leaves one that is CLOSED as it was closed", () => {
    expect(
      afterStep("DECIDE_REOPEN", askedFrom(closed), { at: DECIDED_AT, accept: false }),
    ).toMatchObject({ status: "CLOSED", closedAt: closed.closedAt, closesAt: null });
  });

  it("owes a note", () => {
    expect(takeStep("DECIDE_REOPEN", askedFrom(), { accept: false, note: null })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }],
    });
  });
});

describe("deciding where nothing was asked (AMR-P6)", () => {
  it.each([
    ["never asked", resolved],
    ["decided", afterStep("DECIDE_REOPEN", askedFrom(), { at: DECIDED_AT, accept: false })],
  ])("is refused: %s", (_, report) => {
    expect(takeStep("DECIDE_REOPEN", report)).toMatchObject({
      refusals: [
        {
          code: "INVALID_TRANSITION",
          message: { en: expect.stringContaining("no request to reopen") },
        },
      ],
    });
  });
});
