import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import { workedOutAgain } from "../../../domain/lifecycle/report-calendar";
import { isActive } from "../../../domain/lifecycle/report-status";
import { type Work } from "../unit-of-work";
import { type Report } from "./report";
import { deadlinesOf } from "./report-deadlines";

type Moment = Pick<Work, "now" | "calendar">;

/** A report brought up to the calendar in force, with what became of its deadline. */
interface FollowedReport {
  readonly report: Report;
  /** Null when the deadline is what it was. */
  readonly change: DeadlineChange | null;
}

/**
 * Brings one report up to the calendar in force and answers it as it is then. Its row must be locked. Whoever takes
 * a step does so first, before the job that works all of them out again has come: no step is decided on a stale deadline.
 */
export async function followCalendar(work: Work, report: Report): Promise<Report> {
  if (report.calendarVersion === work.calendar.version || !isFollowing(report)) return report;
  const { report: after, change } = followed(report, work);
  await work.reports.save(after);
  await work.deadlines.set(after.number, deadlinesOf(after.state));
  if (change !== null) await work.followingReports.addDeadlineChanges([{ report: after, change }]);
  return after;
}

/**
 * Brings so many reports up to the calendar in force: their deadlines with what moved them, and what the clock has
 * still to do. Answers how many it took; none when there are none, or others are at work on all that there are.
 */
export async function workOutReports(
  work: Work,
  { most, movesAfter }: { readonly most: number; readonly movesAfter: Date | null },
): Promise<number> {
  const { version } = work.calendar;
  const active = await work.followingReports.claimActive(version, most);
  const behind =
    active.length === 0 && movesAfter !== null
      ? await work.followingReports.claimReopenable(version, movesAfter, most)
      : active;
  if (behind.length === 0) return 0;

  const after = behind.map((report) => followed(report, work));
  await work.followingReports.save(after.map(({ report }) => report));
  await work.followingReports.addDeadlineChanges(
    after.flatMap(({ report, change }) => (change === null ? [] : { report, change })),
  );
  return behind.length;
}

function followed(report: Report, { now, calendar }: Moment): FollowedReport {
  const { state, deadlineChange: change } = workedOutAgain(report.state, now, calendar);
  return { report: { ...report, state, calendarVersion: calendar.version }, change };
}

/** A closed complaint may still be asked to be reopened; any other end is one. */
function isFollowing({ state: { status } }: Report): boolean {
  return isActive(status) || status === "CLOSED";
}
