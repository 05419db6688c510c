import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type CalendarDay, calendarDays } from "../../../domain/calendar/business-days";
import { type DayChange } from "../../../domain/calendar/calendar-change";
import { type HolidayRange } from "../../../domain/calendar/holiday-range";
import { localDate } from "../../../domain/calendar/local-date";
import { startOfDay } from "../../../domain/calendar/riyadh";
import { type Decision } from "../../../domain/decision";
import { type Refusal } from "../../../domain/refusal";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { answerOnce, type OnceAsked } from "../reports/answer-once";
import { type Work } from "../unit-of-work";
import { type NewVersion } from "./calendar.repository";
import { workOutAll } from "./work-out-deadlines";

/** A change of the calendar that somebody asks for. */
export interface AskedChange {
  readonly operation: "declareHoliday" | "withdrawHoliday";
  readonly kind: NewVersion["kind"];
  readonly input: OnceAsked["input"] & { readonly from: string; readonly to: string };
  readonly decide: (
    calendar: BusinessCalendar,
    range: HolidayRange,
  ) => Decision<readonly DayChange[]>;
}

/** The range as it is after the change, and how many deadlines that moved; null while they are being worked out. */
export interface CalendarOutcome {
  readonly days: readonly CalendarDay[];
  readonly movedDeadlines: number | null;
  readonly refusals: readonly Refusal[];
}

/** What is kept of an answer: how many deadlines moved is counted whenever it is given. */
interface CalendarAnswer {
  /** Of the calendar after it. */
  readonly version: number;
  readonly isChanged: boolean;
  readonly refusals: readonly Refusal[];
}

type Context = Pick<RequestContext, "caller" | "unitOfWork" | "repositories" | "calendars">;

/** What an earlier change left to be worked out is waited for so long, so that each change counts its own. */
const EARLIER_WITHIN_MS = 1_000;
/** The gateway waits five seconds for an answer: after so many, all that is left is a worker's. */
const ALL_WITHIN_MS = 4_000;

/**
 * calendar.md: moves the calendar on, and works every open deadline out again. The version is committed by itself,
 * so nobody waits for the deadlines; a process that dies meanwhile leaves them to the next. What changes no day
 * makes no version and moves nothing.
 */
export async function changeCalendar(
  context: Context,
  asked: AskedChange,
): Promise<CalendarOutcome> {
  const { caller, unitOfWork } = context;
  invariant(caller !== null, "the calendar is changed by somebody");
  const { operation, input } = asked;
  const until = performance.now() + ALL_WITHIN_MS;
  await workOutAll(context, EARLIER_WITHIN_MS);
  const outcome = await unitOfWork.runAlone((work) =>
    answerOnce(work.manager, { caller, operation, input }, () =>
      decideChange(work, asked, { role: caller.role, subject: caller.subject }),
    ),
  );
  if ("refusal" in outcome) return refused(outcome.refusal);
  const { answer } = outcome;
  return answer.refusals.length > 0
    ? refused(...answer.refusals)
    : toOutcome(context, rangeOf(input), { ...answer, until });
}

async function decideChange(
  work: Work,
  { kind, input, decide }: AskedChange,
  by: NewVersion["by"],
): Promise<CalendarAnswer> {
  const range = rangeOf(input);
  const { calendar, calendarVersions } = work;
  const decision = decide(calendar, range);
  const { version } = calendar;
  if (!decision.granted) return { version, isChanged: false, refusals: decision.refusals };
  const days = decision.value;
  const [first] = days.map(({ date }) => date).sort();
  if (first === undefined) return { version, isChanged: false, refusals: [] };

  const next = { version: version + 1, changedAt: work.now, movesAfter: startOfDay(first) };
  await calendarVersions.add({ ...next, ...range, kind, days, by });
  return { version: next.version, isChanged: true, refusals: [] };
}

async function toOutcome(
  context: Context,
  { from, to }: HolidayRange,
  { version, isChanged, until }: CalendarAnswer & { readonly until: number },
): Promise<CalendarOutcome> {
  const movedDeadlines = isChanged ? await countMoved(context, version, until) : 0;
  const calendar = await context.calendars.at(version);
  return { days: calendarDays(from, to, calendar), movedDeadlines, refusals: [] };
}

async function countMoved(
  context: Context,
  version: number,
  until: number,
): Promise<number | null> {
  if (!(await workOutAll(context, until - performance.now()))) return null;
  const { followingReports, followingTickets } = context.repositories;
  return (await followingReports.movedBy(version)) + (await followingTickets.movedBy(version));
}

function rangeOf({ from, to }: AskedChange["input"]): HolidayRange {
  return { from: localDate(from), to: localDate(to) };
}

function refused(...refusals: readonly Refusal[]): CalendarOutcome {
  return { days: [], movedDeadlines: 0, refusals };
}
