import fc from "fast-check";
import { type Lived, anyLife, live } from "../../test/support/live-complaint";
import { ruledCalendar } from "../calendar/ruled-calendar";
import { type Decision } from "../decision";
import { deadlineOf } from "../deadline/deadline";
import { COMPLAINT_BUSINESS_DAYS } from "../rulebook/numbers";
import { stepsFor } from "./complaint-table";
import { REPORT_STATUSES, type ReportStatus } from "./report";
import { type ReportMove, type ReportState } from "./report-state";
import { isFinal, isOpen } from "./report-status";

const HOUR_MS = 60 * 60 * 1000;

function always(holds: (life: readonly Lived[]) => boolean): void {
  fc.assert(
    fc.property(anyLife, (life) => holds(live(life))),
    { numRuns: 200 },
  );
}

function ofEveryState(holds: (state: ReportState) => boolean): void {
  always((life) => life.every(({ after }) => holds(after)));
}

function movesOf(life: readonly Lived[]): readonly ReportMove[] {
  return life.flatMap(({ decision }) => (decision.granted ? [decision.value] : []));
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}

function deadlineChangeOf(decision: Decision<ReportMove>) {
  return decision.granted ? decision.value.deadlineChange : null;
}

describe("whatever is tried on a complaint, in whatever order", () => {
  it("stands in a status of a complaint", () => {
    const foreign: readonly ReportStatus[] = ["PLANNED", "DECLINED"];

    ofEveryState(({ status }) => REPORT_STATUSES.includes(status) && !foreign.includes(status));
  });

  it("moves one version on with each step, and not with a reminder", () => {
    always((life) =>
      life.every(({ before, decision, after }) => {
        const steps = decision.granted && decision.value.change !== null ? 1 : 0;
        return after.version === before.version + steps;
      }),
    );
  });

  it("has a history without gaps", () => {
    always((life) => {
      const changes = movesOf(life).flatMap(({ change }) => (change ? [change] : []));
      return changes.every(
        ({ from }, index) => from === (index === 0 ? "RECEIVED" : changes[index - 1]?.to),
      );
    });
  });

  it("refuses with a path and a text in both languages", () => {
    always((life) =>
      life.every(
        ({ decision }) =>
          decision.granted ||
          decision.refusals.every(
            ({ path, message }) => path?.[0] === "input" && message.ar !== "" && message.en !== "",
          ),
      ),
    );
  });

  it("knows what it awaits exactly while it awaits it", () => {
    ofEveryState(({ status, returnTo, awaitedInformation, informationDueAt }) =>
      [returnTo, awaitedInformation, informationDueAt].every(
        (known) => (known !== null) === (status === "AWAITING_INFORMATION"),
      ),
    );
  });

  it("has an end exactly when it is final, and nobody has a step from there", () => {
    ofEveryState((state) => {
      const steps = [...stepsFor(state, "BENEFICIARY"), ...stepsFor(state, "STAFF")];
      const ended = state.closedAt !== null;
      return ended === isFinal(state.status) && (!ended || steps.length === 0);
    });
  });

  it("has a deadline that is a function of its clock and pauses, while it is open", () => {
    ofEveryState(({ status, clockStartedAt, pauses, dueAt }) => {
      const period = { start: clockStartedAt, businessDays: COMPLAINT_BUSINESS_DAYS, pauses };
      const worked = deadlineOf(period, ruledCalendar());
      return !isOpen(status) || dueAt?.getTime() === worked?.getTime();
    });
  });

  it("never takes a deadline back that has passed", () => {
    always((life) =>
      life.every(
        ({ before, at, after }) =>
          before.dueAt === null ||
          before.dueAt >= at ||
          before.dueAt.getTime() === after.dueAt?.getTime(),
      ),
    );
  });

  it("never brings a deadline nearer", () => {
    always((life) => {
      const deadlines = life.flatMap(({ after }) => (after.dueAt ? [after.dueAt.getTime()] : []));
      return deadlines.every((dueAt, index) => dueAt >= (deadlines[index - 1] ?? 0));
    });
  });

  it("records each time that its deadline moves, and only then", () => {
    always((life) =>
      life.every(({ before, decision, after }) => {
        const recorded = deadlineChangeOf(decision);
        if (isSame(before.dueAt, after.dueAt)) return recorded === null;
        return recorded?.from === before.dueAt && recorded.to === after.dueAt;
      }),
    );
  });

  it("is cancelled only 48 hours after it was asked, with no answer before", () => {
    always((life) => {
      const cancelled = life.find(({ after }) => after.status === "AUTO_CANCELLED");
      if (cancelled === undefined) return true;
      const asked = cancelled.before.pauses.at(-1);
      if (asked?.to !== null) return false;
      return cancelled.at.getTime() - asked.from.getTime() >= 48 * HOUR_MS;
    });
  });

  it("notes at most once that it is late, and only when it is", () => {
    always((life) => {
      const noted = life.filter(({ before, after }) => before.overdueAt !== after.overdueAt);
      return (
        noted.length <= 1 &&
        noted.every(({ before, at }) => before.dueAt !== null && before.dueAt <= at)
      );
    });
  });

  it("comes to every status of a complaint, so that all this is about something", () => {
    const seen = new Set<ReportStatus>();
    ofEveryState(({ status }) => seen.add(status).size > 0);

    const reached = REPORT_STATUSES.filter((status) => seen.has(status));
    expect(reached).toEqual(REPORT_STATUSES.filter((it) => it !== "PLANNED" && it !== "DECLINED"));
  });
});
