import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { PLANNED_FOR, standingReport } from "../../test/support/build-report";
import { afterStep, takeStep } from "../../test/support/take-step";
import { localDate } from "../calendar/local-date";
import { noteOverdue } from "./report-clock";
import { isOverdue } from "./report-status";

const working = standingReport("IN_PROGRESS", "TRANSFORMATION_REQUEST");
const planned = standingReport("PLANNED", "TRANSFORMATION_REQUEST");
const at = new Date("2026-11-02T07:00:00.000Z");
const PROMISE_ENDS = new Date("2026-12-01T21:00:00.000Z");
const before = (instant: Date) => new Date(instant.getTime() - 1);

describe("promising a day (AMR-T6, AMR-S6)", () => {
  it("is due where the promised day ends in Riyadh", () => {
    const late = { ...working, overdueAt: at };
    const fields = { actor: "AGENT", at, note: null, plannedFor: PLANNED_FOR } as const;

    expect(takeStep("PLAN", late, fields)).toMatchObject({
      value: {
        state: {
          status: "PLANNED",
          plannedFor: PLANNED_FOR,
          dueAt: PROMISE_ENDS,
          overdueAt: null,
          answeredAt: null,
          closedAt: null,
        },
        notices: ["PLANNED"],
        deadlineChange: { at, from: working.dueAt, to: PROMISE_ENDS, cause: "PLANNED" },
      },
    });
  });

  it.each([
    ["TRANSFORMATION_REQUEST", "AMR-T6"],
    ["SUGGESTION", "AMR-S6"],
  ] as const)("is for today in Riyadh at the earliest, for a %s (%s)", (track, rule) => {
    const report = standingReport("IN_PROGRESS", track);
    const justAfterMidnight = new Date("2026-11-02T21:00:00.000Z");
    const on = (date: string) =>
      takeStep("PLAN", report, {
        actor: "AGENT",
        at: justAfterMidnight,
        plannedFor: localDate(date),
      });

    expect(on("2026-11-03").granted).toBe(true);
    expect(on("2026-11-02")).toMatchObject({
      refusals: [{ code: "RULE_REFUSED", rule, path: ["input", "plannedFor"] }],
    });
  });

  it("is for the last day of the business calendar at the latest", () => {
    const on = (date: string) =>
      takeStep("PLAN", working, { actor: "AGENT", plannedFor: localDate(date) });

    expect(on("2076-12-31").granted).toBe(true);
    expect(on("2077-01-01")).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "plannedFor"] }],
    });
  });
});

describe("putting a promised day off (AMR-T6, AMR-S6)", () => {
  const later = localDate("2026-12-02");

  it("is for a later day, watched anew", () => {
    const late = { ...planned, overdueAt: PROMISE_ENDS };

    expect(takeStep("PLAN", late, { actor: "AGENT", plannedFor: later })).toMatchObject({
      value: {
        state: { plannedFor: later, dueAt: new Date("2026-12-02T21:00:00.000Z"), overdueAt: null },
        change: { from: "PLANNED", to: "PLANNED" },
        notices: ["PLANNED"],
        deadlineChange: { from: PROMISE_ENDS, cause: "PLANNED" },
      },
    });
  });

  it.each(["2026-12-01", "2026-11-30"])("is not for %s", (date) => {
    expect(
      takeStep("PLAN", planned, { actor: "AGENT", plannedFor: localDate(date) }),
    ).toMatchObject({
      refusals: [
        {
          code: "INVALID_INPUT",
          path: ["input", "plannedFor"],
          message: { en: expect.stringContaining("2026-12-01") },
        },
      ],
    });
  });

  it("owes the reason", () => {
    expect(
      takeStep("PLAN", planned, { actor: "AGENT", plannedFor: later, note: null }),
    ).toMatchObject({ refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }] });
  });
});

describe("a promised day that passed (AMR-T6, AMR-S6)", () => {
  it("is overdue from 00:00 in Riyadh of the day after it", () => {
    expect(isOverdue(planned, before(PROMISE_ENDS))).toBe(false);
    expect(isOverdue(planned, PROMISE_ENDS)).toBe(true);
  });

  it("is noted once, and it stays PLANNED", () => {
    const noted = noteOverdue(planned, PROMISE_ENDS, EXAMPLE_CALENDAR);

    expect(noted).toMatchObject({
      value: {
        state: { status: "PLANNED", overdueAt: PROMISE_ENDS, dueAt: PROMISE_ENDS },
        notices: ["OVERDUE"],
      },
    });
    expect(
      noteOverdue({ ...planned, overdueAt: PROMISE_ENDS }, PROMISE_ENDS, EXAMPLE_CALENDAR).granted,
    ).toBe(false);
  });

  it("is noted once more for the next day promised", () => {
    const putOff = afterStep(
      "PLAN",
      { ...planned, overdueAt: PROMISE_ENDS },
      { actor: "AGENT", at: PROMISE_ENDS, plannedFor: localDate("2026-12-03") },
    );

    expect(
      noteOverdue(putOff, new Date("2026-12-03T20:59:59.999Z"), EXAMPLE_CALENDAR).granted,
    ).toBe(false);
    expect(
      noteOverdue(putOff, new Date("2026-12-03T21:00:00.000Z"), EXAMPLE_CALENDAR).granted,
    ).toBe(true);
  });
});

describe("what was promised, once carried out", () => {
  it("is RESOLVED with the answer, keeps its day, and closes after silence", () => {
    expect(
      afterStep("RESOLVE", planned, { actor: "AGENT", at, note: "It is digital." }),
    ).toMatchObject({
      status: "RESOLVED",
      answer: "It is digital.",
      answeredAt: at,
      plannedFor: PLANNED_FOR,
      dueAt: PROMISE_ENDS,
      closesAt: new Date("2026-11-09T21:00:00.000Z"),
      reopenableUntil: null,
    });
  });
});

describe("declining (AMR-T5, AMR-N8)", () => {
  it("ends it with the reasons that the beneficiary reads", () => {
    expect(
      takeStep("DECLINE", working, { actor: "AGENT", at, note: " Not feasible. " }),
    ).toMatchObject({
      value: {
        state: { status: "DECLINED", reason: "Not feasible.", closedAt: at, dueAt: working.dueAt },
        notices: ["DECLINED", "SURVEY"],
      },
    });
  });

  it("owes the reasons", () => {
    expect(takeStep("DECLINE", working, { actor: "AGENT", note: null })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }],
    });
  });
});
