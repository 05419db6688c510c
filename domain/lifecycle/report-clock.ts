import { type BusinessCalendar } from "../calendar/business-calendar";
import { type Decision, grant, refuse } from "../decision";
import { type Refusal } from "../refusal";
import { AUTO_CANCEL_HOURS } from "../rulebook/numbers";
import { noticeHandedOver } from "./information";
import { type NotificationKind } from "./notice";
import { noSuchReportStep } from "./report-guards";
import { reportMove } from "./report-move";
import { type NoticeFate, type ProvisionalDecision } from "./report-request";
import { type ReportClockStep } from "./report-rows";
import { type ReportMove, type ReportState } from "./report-state";
import { isOverdue } from "./report-status";
import { reportCell } from "./report-table";

/** What an automatically cancelled report says of itself, in one text for both languages. */
const CANCELLED_BECAUSE =
  `AMR-M3: لم تُستكمل البيانات الناقصة خلال ${AUTO_CANCEL_HOURS} ساعة. / ` +
  `The missing information was not given within ${AUTO_CANCEL_HOURS} hours.`;

/** What the history says of a provisional complaint that goes on. */
const ELIGIBLE_AFTER_ALL =
  "أجابت الجهة، والشكوى مستوفية للشروط. / The provider answered: the complaint is eligible.";

/** A3: cancelled at 48 hours after the notice was handed over, that instant included; never while it was not. */
export function autoCancel(
  state: ReportState,
  at: Date,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const { informationDueAt } = state;
  const due = informationDueAt !== null && at >= informationDueAt;
  const effect = { reason: CANCELLED_BECAUSE };
  return clockStep(state, { step: "AUTO_CANCEL", at, due, effect }, calendar);
}

/** AMR-M5, A15, AMR-T6, AMR-S6: overdue from the due instant on, noted once in the clock in force or for the date promised. */
export function noteOverdue(
  state: ReportState,
  at: Date,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const due = state.overdueAt === null && isOverdue(state, at);
  return clockStep(state, { step: "NOTE_OVERDUE", at, due, effect: { overdueAt: at } }, calendar);
}

/** AMR-P4: closed where five business days of silence after the answer end; not while a reopening is undecided. */
export function closeAfterSilence(
  state: ReportState,
  at: Date,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const { closesAt } = state;
  const due = closesAt !== null && at >= closesAt;
  return clockStep(state, { step: "CLOSE_AFTER_SILENCE", at, due }, calendar);
}

/** A8: the provider answered, and the complaint was weighed on the facts of then: it goes on, or ends as INELIGIBLE. */
export function decideProvisional(
  state: ReportState,
  { at, verdict, reason }: ProvisionalDecision,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const due = state.provisional && verdict !== "PROVISIONAL";
  const isEligible = verdict === "ELIGIBLE";
  return clockStep(
    state,
    {
      ...{ step: "DECIDE_PROVISIONAL", at, due },
      otherwise: !isEligible,
      note: isEligible ? ELIGIBLE_AFTER_ALL : reason,
      effect: isEligible ? { provisional: false } : { provisional: false, reason },
    },
    calendar,
  );
}

/**
 * A3: 24 hours after it was asked for, the beneficiary is reminded of the information, once.
 * A reminder is a notice and no step: the history and the version stay as they are.
 */
export function remindOfInformation(state: ReportState, at: Date): Decision<ReportMove> {
  const { reminderDueAt } = state;
  if (reminderDueAt === null || at < reminderDueAt) return refuse(notDue(state, at));
  return grant(noStep({ ...state, reminderDueAt: null }, ["INFORMATION_REMINDER"]));
}

/** A3: the 48 hours begin when the notice of the latest request was handed over to one channel, the first that takes it. */
export function informationNoticeHandedOver(
  state: ReportState,
  { askedAt, at }: NoticeFate & { readonly at: Date },
): Decision<ReportMove> {
  if (!isUntold(state, askedAt)) return refuse(notDue(state, at));
  return grant(noStep({ ...state, ...noticeHandedOver(at) }));
}

/** A3: while the notice of the latest request reached nobody the report is not cancelled, and the pause lasts. */
export function informationNoticeReachedNobody(
  state: ReportState,
  { askedAt }: NoticeFate,
): Decision<ReportMove> {
  if (!isUntold(state, askedAt)) return refuse(notDue(state, askedAt));
  return grant(noStep({ ...state, noticeUnreached: true }));
}

function isUntold({ informationAskedAt, informationDueAt }: ReportState, askedAt: Date): boolean {
  return informationAskedAt?.getTime() === askedAt.getTime() && informationDueAt === null;
}

function noStep(state: ReportState, notices: readonly NotificationKind[] = []): ReportMove {
  return { state, change: null, notices, deadlineChange: null };
}

interface ClockStep {
  readonly step: ReportClockStep;
  readonly at: Date;
  readonly due: boolean;
  readonly otherwise?: boolean;
  readonly note?: string | null;
  readonly effect?: Partial<ReportState>;
}

function clockStep(
  state: ReportState,
  { step, at, due, otherwise = false, note = null, effect = {} }: ClockStep,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const cell = reportCell(state, step, { actor: "CLOCK", at });
  if (cell === null || !due) return refuse(noSuchReportStep(state, step, { actor: "CLOCK", at }));

  const taken = { step, cell, otherwise, at, actor: "CLOCK", note, effect, cause: null } as const;
  return grant(reportMove(state, taken, calendar));
}

function notDue(state: ReportState, at: Date): Refusal {
  return noSuchReportStep(state, "AUTO_CANCEL", { actor: "CLOCK", at });
}
