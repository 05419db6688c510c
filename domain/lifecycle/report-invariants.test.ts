import fc from "fast-check";
import { type Lived, anyLife, live } from "../../test/support/live-report";
import { endOfDay } from "../calendar/riyadh";
import { type Decision } from "../decision";
import { deadlineOf } from "../deadline/deadline";
import { COMPLAINT_BUSINESS_DAYS } from "../rulebook/numbers";
import { REPORT_STATUSES, REPORT_TRACKS, type ReportStatus, type ReportTrack } from "./report";
import { workedOutAgain } from "./report-calendar";
import { type ReportMove, type ReportState } from "./report-state";
import { isFinal, isOpen } from "./report-status";
import { stepsFor } from "./report-table";

const HOUR_MS = 60 * 60 * 1000;

function always(holds: (life: readonly Lived[]) => boolean): void {
  fc.assert(
    fc.property(anyLife, (life) => holds(live(life))),
    { numRuns: 80 },
  );
}

function eachTime(holds: (lived: Lived) => boolean): void {
  always((life) => life.every(holds));
}

function ofEveryState(holds: (state: ReportState) => boolean): void {
  eachTime(({ after }) => holds(after));
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

function statusesOf(track: ReportTrack): readonly ReportStatus[] {
  const foreign: readonly ReportStatus[] = track === "COMPLAINT" ? ["PLANNED", "DECLINED"] : [];
  return REPORT_STATUSES.filter((status) => !foreign.includes(status));
}

describe("whatever is tried on a report, in whatever order", () => {
  it("stands in a status of its track, which never changes", () => {
    eachTime(
      ({ before, after }) =>
        before.track === after.track && statusesOf(after.track).includes(after.status),
    );
  });

  it("moves one version on with each step, and with nothing else", () => {
    eachTime(({ before, decision, after }) => {
      const steps = decision.granted && decision.value.change !== null ? 1 : 0;
      return after.version === before.version + steps;
    });
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
    eachTime(
      ({ decision }) =>
        decision.granted ||
        decision.refusals.every(
          ({ path, message }) => path?.[0] === "input" && message.ar !== "" && message.en !== "",
        ),
    );
  });

  it("does what it named as possible, or says what the request lacks", () => {
    eachTime(({ before, at, decision }) => {
      const change = decision.granted ? decision.value.change : null;
      if (change === null || change.actor === "CLOCK") return true;
      return stepsFor(before, change.actor, at).length > 0;
    });
  });

  it("knows what it awaits exactly while it awaits it", () => {
    ofEveryState(({ status, returnTo, awaitedInformation, informationAskedAt }) =>
      [returnTo, awaitedInformation, informationAskedAt].every(
        (known) => (known !== null) === (status === "AWAITING_INFORMATION"),
      ),
    );
  });

  it("counts hours only while it awaits, and not when the notice reached nobody (A3)", () => {
    ofEveryState(({ status, informationDueAt, reminderDueAt, noticeUnreached }) => {
      const counts = informationDueAt !== null || reminderDueAt !== null;
      if (status !== "AWAITING_INFORMATION") return !counts && !noticeUnreached;
      return !counts || !noticeUnreached;
    });
  });

  it("has an end exactly when it is final, and no step leaves that but a reopening", () => {
    eachTime(({ before, after }) => {
      const left = isFinal(before.status) && before.status !== after.status;
      const isReopened = before.status === "CLOSED" && after.status === "IN_PROGRESS";
      return (after.closedAt !== null) === isFinal(after.status) && (!left || isReopened);
    });
  });

  it("is answered with an answer, and reopened without one", () => {
    ofEveryState(({ status, answer, answeredAt }) => {
      const isAnswered = status === "RESOLVED" || status === "CLOSED";
      const has = answer !== null && answeredAt !== null;
      return isAnswered ? has : !isOpen(status) || (answer === null && answeredAt === null);
    });
  });

  it("has a deadline that is a function of its clock, pauses and promise, while it is watched", () => {
    eachTime(({ after, calendar }) => {
      const { status, clockStartedAt, pauses, plannedFor, dueAt } = after;
      if (status === "PLANNED") return plannedFor !== null && isSame(dueAt, endOfDay(plannedFor));
      const period = { start: clockStartedAt, businessDays: COMPLAINT_BUSINESS_DAYS, pauses };
      return !isOpen(status) || isSame(dueAt, deadlineOf(period, calendar));
    });
  });

  it("is worked out again to what it is", () => {
    eachTime(({ at, after, calendar }) => {
      const { state, deadlineChange } = workedOutAgain(after, at, calendar);
      return deadlineChange === null && JSON.stringify(state) === JSON.stringify(after);
    });
  });

  it("never takes back in a clock a deadline that has passed, the calendar apart", () => {
    eachTime(({ before, at, after }) => {
      const { dueAt, status, clockStartedAt } = before;
      const isFree = after.status === "PLANNED" || !isSame(clockStartedAt, after.clockStartedAt);
      return (
        isFree || !isOpen(status) || dueAt === null || dueAt >= at || isSame(dueAt, after.dueAt)
      );
    });
  });

  it("never brings a deadline nearer by a step in a clock, but for a promise", () => {
    eachTime(({ before, after }) => {
      if (after.status === "PLANNED") return true;
      return !before.dueAt || !after.dueAt || after.dueAt >= before.dueAt;
    });
  });

  it("records each time that its deadline moves, and only then", () => {
    eachTime(({ before, decision, after }) => {
      const recorded = deadlineChangeOf(decision);
      if (isSame(before.dueAt, after.dueAt)) return recorded === null;
      return recorded?.from === before.dueAt && recorded.to === after.dueAt;
    });
  });

  it("is cancelled only 48 hours after it was asked, with no answer before (A3)", () => {
    always((life) => {
      const cancelled = life.find(({ after }) => after.status === "AUTO_CANCELLED");
      if (cancelled === undefined) return true;
      const asked = cancelled.before.informationAskedAt;
      if (asked === null || cancelled.before.pauses.at(-1)?.to !== null) return false;
      return cancelled.at.getTime() - asked.getTime() >= 48 * HOUR_MS;
    });
  });

  it("notes at most once a clock and a promised date that it is late, and only when it is", () => {
    always((life) => {
      const noted = life.filter(({ before, after }) => !before.overdueAt && after.overdueAt);
      const clocks = noted.map(
        ({ before }) => `${before.clockStartedAt.toISOString()} ${before.plannedFor ?? ""}`,
      );
      const isLate = noted.every(({ before, at }) => before.dueAt !== null && before.dueAt <= at);
      return isLate && new Set(clocks).size === clocks.length;
    });
  });

  it("is reopened at most once, and only a complaint (AMR-P6)", () => {
    always((life) => {
      const asked = life.filter(
        ({ before, after }) => !before.reopenRequest && after.reopenRequest,
      );
      const clocks = new Set(life.map(({ after }) => after.clockStartedAt.getTime()));
      return (
        asked.length <= 1 &&
        clocks.size <= 2 &&
        asked.every(({ before }) => before.track === "COMPLAINT")
      );
    });
  });

  it("never closes while a reopening is undecided (AMR-P4)", () => {
    eachTime(({ before, after }) => {
      const isUndecided = before.reopenRequest !== null && before.reopenRequest.decision === null;
      return !isUndecided || before.status === "CLOSED" || after.status !== "CLOSED";
    });
  });

  it("comes to every status of every track, so that all this is about something", () => {
    const states = fc
      .sample(anyLife, { numRuns: 600, seed: 7 })
      .flatMap((life) => live(life).map(({ after }) => after));

    for (const track of REPORT_TRACKS) {
      const seen = new Set(states.filter((state) => state.track === track).map(statusOf));
      expect(REPORT_STATUSES.filter((status) => seen.has(status))).toEqual(statusesOf(track));
    }
    const decided = states.map(({ reopenRequest }) => reopenRequest?.decision?.accepted);
    expect(new Set(decided)).toEqual(new Set([undefined, true, false]));
  });
});

function statusOf({ status }: ReportState): ReportStatus {
  return status;
}
