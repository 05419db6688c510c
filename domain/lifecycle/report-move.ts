import { type BusinessCalendar } from "../calendar/business-calendar";
import { type DeadlineCause, type DeadlineChange } from "../deadline/ticket-deadline";
import { type ReportActor, type ReportStatus } from "./report";
import { dueAtOf } from "./report-deadline";
import { noticesOf } from "./report-notices";
import { type ReportCell } from "./report-rows";
import { type ReportMove, type ReportState } from "./report-state";
import { isAwaited, isFinal } from "./report-status";
import { type TableStep, isBeneficiarysStep } from "./report-table";
import { windowsOf } from "./report-windows";

/** A step that the table has and whose input is in order. */
export interface Taken {
  readonly step: TableStep;
  readonly cell: ReportCell;
  /** It goes the other way that its cell has. */
  readonly otherwise?: boolean;
  readonly at: Date;
  readonly actor: ReportActor;
  readonly note: string | null;
  /** What the step changes beside status, version and what follows from them. */
  readonly effect: Partial<ReportState>;
  /** What the deadline is worked out anew for; null when the step leaves the clock alone. */
  readonly cause: DeadlineCause | null;
}

/** The move that a step makes: one version on, with its entry of the history and its notices. */
export function reportMove(
  state: ReportState,
  taken: Taken,
  calendar: BusinessCalendar,
): ReportMove {
  const { step, at, actor, note, cause } = taken;
  const stepped = steppedTo(statusAfter(state, taken), state, taken);
  const dueAt = cause === null ? stepped.dueAt : dueAtOf(stepped, calendar);
  const after = { ...stepped, dueAt, ...windowsOf(stepped, calendar) };
  const onBehalfOf = actor === "STAFF" && isBeneficiarysStep(step) ? "BENEFICIARY" : null;
  return {
    state: after,
    change: { at, from: state.status, to: after.status, actor, onBehalfOf, note },
    notices: noticesOf(step, after.status),
    deadlineChange: cause && deadlineMoved({ at, cause, from: state.dueAt, to: after.dueAt }),
  };
}

/** The change of a deadline; null when it is what it was. */
export function deadlineMoved(change: DeadlineChange): DeadlineChange | null {
  return change.from?.getTime() === change.to?.getTime() ? null : change;
}

function steppedTo(to: ReportStatus, state: ReportState, { at, effect }: Taken): ReportState {
  return {
    ...state,
    ...(isAwaited(to) ? {} : NOT_AWAITING),
    closedAt: isFinal(to) ? (state.closedAt ?? at) : null,
    ...effect,
    status: to,
    version: state.version + 1,
  };
}

const NOT_AWAITING = {
  returnTo: null,
  awaitedInformation: null,
  informationAskedAt: null,
  noticeUnreached: false,
  reminderDueAt: null,
  informationDueAt: null,
} satisfies Partial<ReportState>;

function statusAfter(state: ReportState, taken: Taken): ReportStatus {
  const to = destinationOf(taken);
  if (to === "WHERE_IT_STANDS") return state.status;
  // A report that awaits information always has where it came from; this is the safe reading of one that has not.
  return to === "WHERE_IT_CAME_FROM" ? (state.returnTo ?? "UNDER_REVIEW") : to;
}

function destinationOf({ cell, otherwise = false }: Taken): ReportCell["to"] {
  return otherwise ? (cell.otherwise ?? cell.to) : cell.to;
}
