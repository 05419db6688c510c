import { type BusinessCalendar } from "../calendar/business-calendar";
import { deadlineOf } from "../deadline/deadline";
import { type DeadlineCause, type DeadlineChange } from "../deadline/ticket-deadline";
import { COMPLAINT_BUSINESS_DAYS } from "../rulebook/numbers";
import {
  type ComplaintCell,
  type ComplaintClockStep,
  type ComplaintStep,
  isBeneficiarysStep,
} from "./complaint-table";
import { type NotificationKind } from "./notice";
import { type ReportActor, type ReportStatus } from "./report";
import { type ReportMove, type ReportState } from "./report-state";
import { isAwaited, isFinal } from "./report-status";

/** The notices that each step writes, as the complaint's table has them. */
const NOTICES: Record<ComplaintStep | ComplaintClockStep, readonly NotificationKind[]> = {
  START_REVIEW: [],
  REQUEST_INFORMATION: ["INFORMATION_MISSING"],
  PROVIDE_INFORMATION: [],
  REFER: [],
  REJECT: ["INELIGIBLE"],
  RETURN: [],
  START: ["IN_PROGRESS"],
  RESOLVE: ["RESOLVED", "SURVEY"],
  CLOSE: ["CLOSED", "SURVEY"],
  WITHDRAW: ["WITHDRAWN"],
  AUTO_CANCEL: ["AUTO_CANCELLED"],
  NOTE_OVERDUE: ["OVERDUE"],
};

/** A step that the table has and whose input is in order. */
export interface Taken {
  readonly step: ComplaintStep | ComplaintClockStep;
  readonly cell: ComplaintCell;
  readonly at: Date;
  readonly actor: ReportActor;
  readonly note: string | null;
  /** What the step changes beside status, version and what follows from them. */
  readonly effect: Partial<ReportState>;
  /** What the deadline is worked out anew for; null when the step leaves the clock alone. */
  readonly cause: DeadlineCause | null;
}

/** The move that a step makes: one version on, with its entry of the history and its notices. */
export function complaintMove(
  state: ReportState,
  taken: Taken,
  calendar: BusinessCalendar,
): ReportMove {
  const { step, at, actor, note, cause } = taken;
  const stepped = steppedTo(statusAfter(state, taken.cell), state, taken);
  const after = cause === null ? stepped : { ...stepped, dueAt: complaintDueAt(stepped, calendar) };
  const onBehalfOf = actor === "STAFF" && isBeneficiarysStep(step) ? "BENEFICIARY" : null;
  return {
    state: after,
    change: { at, from: state.status, to: after.status, actor, onBehalfOf, note },
    notices: NOTICES[step],
    deadlineChange: cause && deadlineMoved({ at, cause, from: state.dueAt, to: after.dueAt }),
  };
}

function steppedTo(to: ReportStatus, state: ReportState, { at, effect }: Taken): ReportState {
  return {
    ...state,
    ...(isAwaited(to) ? {} : NOT_AWAITING),
    ...(isFinal(to) ? { closedAt: at } : {}),
    ...effect,
    status: to,
    version: state.version + 1,
  };
}

/** AMR-M1: where the fifth business day of the clock in force ends, pauses taken out (A1, A9). */
export function complaintDueAt(
  { clockStartedAt, pauses }: Pick<ReportState, "clockStartedAt" | "pauses">,
  calendar: BusinessCalendar,
): Date | null {
  const period = { start: clockStartedAt, businessDays: COMPLAINT_BUSINESS_DAYS, pauses };
  return deadlineOf(period, calendar);
}

const NOT_AWAITING = {
  returnTo: null,
  awaitedInformation: null,
  reminderDueAt: null,
  informationDueAt: null,
} satisfies Partial<ReportState>;

/** A report that awaits information always has where it came from; UNDER_REVIEW is the safe reading of one that has not. */
function statusAfter({ returnTo }: ReportState, { to }: ComplaintCell): ReportStatus {
  return to === "WHERE_IT_CAME_FROM" ? (returnTo ?? "UNDER_REVIEW") : to;
}

function deadlineMoved(change: DeadlineChange): DeadlineChange | null {
  return change.from?.getTime() === change.to?.getTime() ? null : change;
}
