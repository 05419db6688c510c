import { type BusinessCalendar } from "../calendar/business-calendar";
import { type Decision, grant, refuse } from "../decision";
import { AUTO_CANCEL_HOURS } from "../rulebook/numbers";
import { noSuchReportStep } from "./complaint-guards";
import { complaintMove } from "./complaint-move";
import { type ComplaintClockStep, complaintCell } from "./complaint-table";
import { type ReportMove, type ReportState } from "./report-state";
import { isOverdue } from "./report-status";

/** What an automatically cancelled complaint says of itself, in one text for both languages. */
const CANCELLED_BECAUSE =
  `AMR-M3: لم تُستكمل البيانات الناقصة خلال ${AUTO_CANCEL_HOURS} ساعة. / ` +
  `The missing information was not given within ${AUTO_CANCEL_HOURS} hours.`;

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

/** AMR-M5, A15: overdue from the due instant on, noted once in the clock in force. */
export function noteOverdue(
  state: ReportState,
  at: Date,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const due = state.overdueAt === null && isOverdue(state, at);
  return clockStep(state, { step: "NOTE_OVERDUE", at, due, effect: { overdueAt: at } }, calendar);
}

/**
 * A3: 24 hours after it was asked for, the beneficiary is reminded of the information, once.
 * A reminder is a notice and no step: the history and the version stay as they are.
 */
export function remindOfInformation(state: ReportState, at: Date): Decision<ReportMove> {
  const { reminderDueAt } = state;
  if (reminderDueAt === null || at < reminderDueAt) return refuse(noSuchReportStep(state, "CLOCK"));
  return grant({
    state: { ...state, reminderDueAt: null },
    change: null,
    notices: ["INFORMATION_REMINDER"],
    deadlineChange: null,
  });
}

interface ClockStep {
  readonly step: ComplaintClockStep;
  readonly at: Date;
  readonly due: boolean;
  readonly effect: Partial<ReportState>;
}

function clockStep(
  state: ReportState,
  { step, at, due, effect }: ClockStep,
  calendar: BusinessCalendar,
): Decision<ReportMove> {
  const cell = complaintCell(state, step, "CLOCK");
  if (cell === null || !due) return refuse(noSuchReportStep(state, "CLOCK"));

  const taken = { step, cell, at, actor: "CLOCK", note: null, effect, cause: null } as const;
  return grant(complaintMove(state, taken, calendar));
}
