import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type DeadlineDay, deadlineTrace, type Pause } from "../../../domain/deadline/deadline";
import { isAwaited, isOpen } from "../../../domain/lifecycle/report-status";
import { COMPLAINT_BUSINESS_DAYS } from "../../../domain/rulebook/numbers";
import { type RequestContext } from "../context";
import { type Report, type ReportChange } from "./report";

/** A clock as it was known at some instant. */
interface KnownClock {
  readonly startedAt: Date;
  readonly pauses: readonly Pause[];
  /** The calendar that the deadline stays with once the clock has ended; null while it runs. */
  readonly endedWith: number | null;
}

type Context = Pick<RequestContext, "loaders" | "calendars">;

/**
 * A9: every day from the start of the clock in force to the end of its five business days, with what it counted as;
 * with `asOf` as that was known at an earlier instant: the clock that ran then, which a later reopening replaced, its
 * pauses by then, and the calendar of then. A clock that has ended keeps the calendar that it ended with. The trace
 * is of the five days for a PLANNED report too: a promised date is a date, and no day of it was counted.
 */
export async function readReportDeadlineTrace(
  report: Report,
  asOf: Date | null,
  { loaders, calendars }: Context,
): Promise<readonly DeadlineDay[]> {
  const changes = await loaders.reportChanges.load(report.number);
  const clock = knownClock(changes, asOf);
  if (clock === null) return [];
  const last = await calendars.at(clock.endedWith ?? report.calendarVersion);
  const then = asOf === null ? last : await calendars.asOf(asOf);
  return reportDeadlineTrace(clock, then.version < last.version ? then : last);
}

/** Every day of a clock by a calendar. */
function reportDeadlineTrace(
  { startedAt: start, pauses }: KnownClock,
  calendar: BusinessCalendar,
): readonly DeadlineDay[] {
  return deadlineTrace({ start, businessDays: COMPLAINT_BUSINESS_DAYS, pauses }, calendar);
}

/** The clock as the history tells of it until an instant; null before there was one. */
function knownClock(changes: readonly ReportChange[], asOf: Date | null): KnownClock | null {
  const known = changes.filter(({ at }) => asOf === null || at <= asOf);
  const ofClock = known.slice(Math.max(0, known.findLastIndex(isStart)));
  const [start] = ofClock;
  if (start === undefined) return null;
  const end = ofClock.find(({ to }) => !isOpen(to));
  return {
    startedAt: start.at,
    pauses: pausesOf(ofClock.slice(0, end && ofClock.indexOf(end))),
    endedWith: end?.calendarVersion ?? null,
  };
}

/** The submission, or an accepted reopening: only that leads from an answer back to work. */
function isStart({ from, to }: ReportChange): boolean {
  return from === null || (!isOpen(from) && isOpen(to));
}

function pausesOf(changes: readonly ReportChange[]): readonly Pause[] {
  const pauses: Pause[] = [];
  let stoppedAt: Date | null = null;
  for (const { at, to } of changes) {
    if (isAwaited(to)) {
      stoppedAt ??= at;
    } else if (stoppedAt) {
      pauses.push({ from: stoppedAt, to: at });
      stoppedAt = null;
    }
  }
  return stoppedAt ? [...pauses, { from: stoppedAt, to: null }] : pauses;
}
