import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type Decision } from "../../../domain/decision";
import {
  autoCancel,
  closeAfterSilence,
  noteOverdue,
  remindOfInformation,
} from "../../../domain/lifecycle/report-clock";
import { type ReportMove, type ReportState } from "../../../domain/lifecycle/report-state";
import { type Work } from "../unit-of-work";
import { followCalendar } from "./follow-calendar";
import { recordMove } from "./record-move";
import { CLOCK, type Report } from "./report";
import { type DeadlineKind, deadlinesOf } from "./report-deadlines";

type ClockStep = (state: ReportState, at: Date, calendar: BusinessCalendar) => Decision<ReportMove>;

const STEPS: Record<DeadlineKind, ClockStep> = {
  OVERDUE: noteOverdue,
  AUTO_CANCEL: autoCancel,
  INFORMATION_REMINDER: remindOfInformation,
  CLOSE: closeAfterSilence,
};

/**
 * Brings a report up to the calendar in force, takes every step of the clock that is due for it then, in the
 * order of their instants, and answers the report after them. Its row must be locked. A worker does this in time;
 * and so does whoever takes a step before the worker came, so that a report is cancelled at 48 hours and not at
 * the worker's leisure.
 */
export async function doWhatIsDue(
  work: Work,
  report: Report,
  { portalUrl }: { readonly portalUrl: string },
): Promise<Report> {
  let current = await followCalendar(work, report);
  const tried = new Set<DeadlineKind>();
  for (let kind = firstDue(current, work.now, tried); kind;) {
    tried.add(kind);
    current = await takeClockStep(work, current, { kind, portalUrl });
    kind = firstDue(current, work.now, tried);
  }
  return current;
}

async function takeClockStep(
  work: Work,
  report: Report,
  { kind, portalUrl }: { readonly kind: DeadlineKind; readonly portalUrl: string },
): Promise<Report> {
  const decision = STEPS[kind](report.state, work.now, work.calendar);
  if (!decision.granted) return report;

  const move = decision.value;
  const after = { ...report, state: move.state };
  await work.reports.save(after);
  await recordMove(work, { report: after, move, by: CLOCK, portalUrl });
  return after;
}

/** What falls due first of what is due by now and was not tried; null when there is none. */
function firstDue(
  { state }: Report,
  now: Date,
  tried: ReadonlySet<DeadlineKind>,
): DeadlineKind | null {
  const due = deadlinesOf(state).filter(({ dueAt }) => dueAt <= now);
  const isTooLate = due.some(({ kind }) => kind === "AUTO_CANCEL");
  const [first] = due
    // Nobody is reminded of what cancels the report at the same moment.
    .filter(({ kind }) => !tried.has(kind) && !(isTooLate && kind === "INFORMATION_REMINDER"))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return first?.kind ?? null;
}
