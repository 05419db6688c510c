import { isRequestedLate } from "../../../domain/lifecycle/first-day";
import { type ReportEntry, type ReportMove } from "../../../domain/lifecycle/report-state";
import { type TicketFacts } from "../../../domain/lifecycle/ticket";
import { writeNotices } from "../notifications/write-notices";
import { levelAt } from "../providers/service-level";
import { type Work } from "../unit-of-work";
import { noticeFactsOf } from "./notice-facts-of";
import { type Actor, type Report } from "./report";
import { reportChangedEvent } from "./report-changed-event";
import { deadlinesOf } from "./report-deadlines";

/** A move that a report has made, to be recorded. */
export interface Recording {
  /** After the move. */
  readonly report: Report;
  readonly move: ReportMove;
  readonly by: Actor;
  readonly portalUrl: string;
  /** What the move was decided with; else it is kept with what the provider declares at the moment. */
  readonly facts?: Pick<TicketFacts, "resolutionBusinessDays"> | null;
}

/**
 * Writes what goes with a move, beside the report itself: its entry of the history with its event,
 * what became of the deadline, what the clock has still to do, and the notices.
 */
export async function recordMove(work: Work, recording: Recording): Promise<void> {
  const { report, move } = recording;
  const { change, deadlineChange } = move;
  if (change !== null) await recordChange(work, change, recording);
  if (deadlineChange !== null) {
    await work.reportHistory.addDeadlineChange(stepOf(work, report), deadlineChange);
  }
  await work.deadlines.set(report.number, deadlinesOf(report.state));
  await noteFirstRequest(work, recording);
  await notify(work, recording);
}

async function recordChange(
  work: Work,
  entry: ReportEntry,
  { report, by, facts }: Recording,
): Promise<void> {
  const eventId = await work.events.publish(reportChangedEvent(report));
  const { resolutionBusinessDays } = facts ?? (await declaredFor(work, report));
  const step = stepOf(work, report);
  await work.reportHistory.addChange({ ...step, eventId, entry, by, resolutionBusinessDays });
}

/** AMR-M4: the overview counts a first request for information that came after the first day. */
async function noteFirstRequest(work: Work, { report, move }: Recording): Promise<void> {
  if (move.change?.to !== "AWAITING_INFORMATION" || move.change.from === "AWAITING_INFORMATION")
    return;
  const isLate = isRequestedLate(report.submittedAt, move.change.at, work.calendar);
  await work.figures.noteInformationRequest(report.number, isLate);
}

async function declaredFor(work: Work, { provider }: Report) {
  const [levels = []] = await work.providers.serviceLevelsOf([provider]);
  return { resolutionBusinessDays: levelAt(levels, work.now) };
}

async function notify(work: Work, { report, move, portalUrl }: Recording): Promise<void> {
  const { state } = report;
  await writeNotices(work.notifications, {
    kinds: move.notices,
    facts: noticeFactsOf(report, portalUrl),
    clockStartedAt: state.clockStartedAt,
    at: work.now,
  });
}

function stepOf({ calendar }: Work, { number, state }: Report) {
  return { number, version: state.version, calendarVersion: calendar.version };
}
