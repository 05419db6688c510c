import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type Decision } from "../../../domain/decision";
import {
  autoCancel,
  noteOverdue,
  remindOfInformation,
} from "../../../domain/lifecycle/complaint-clock";
import { type ReportMove, type ReportState } from "../../../domain/lifecycle/report-state";
import { type Work } from "../unit-of-work";
import { recordMove } from "./record-move";
import { CLOCK, type Report } from "./report";
import { DEADLINE_KINDS, type DeadlineKind, deadlinesOf } from "./report-deadlines";

type ClockStep = (state: ReportState, at: Date, calendar: BusinessCalendar) => Decision<ReportMove>;

const STEPS: Record<DeadlineKind, ClockStep> = {
  OVERDUE: noteOverdue,
  AUTO_CANCEL: autoCancel,
  INFORMATION_REMINDER: remindOfInformation,
};

/**
 * Takes every step of the clock that is due for a report, and answers the report after them. Its row must
 * be locked. A worker does this in time; and so does whoever takes a step before the worker came, so that
 * a report is cancelled at 48 hours and not at the worker's leisure.
 */
export async function doWhatIsDue(
  work: Work,
  report: Report,
  { portalUrl }: { readonly portalUrl: string },
): Promise<Report> {
  let current = report;
  for (const kind of DEADLINE_KINDS) {
    const decision = isDue(kind, current, work.now)
      ? STEPS[kind](current.state, work.now, work.calendar)
      : null;
    if (decision?.granted) {
      const move = decision.value;
      current = { ...current, state: move.state };
      await work.reports.save(current);
      await recordMove(work, { report: current, move, by: CLOCK, portalUrl });
    }
  }
  return current;
}

function isDue(kind: DeadlineKind, { state }: Report, now: Date): boolean {
  return deadlinesOf(state).some((deadline) => deadline.kind === kind && deadline.dueAt <= now);
}
