import { localDate } from "../../../domain/calendar/local-date";
import { type Pause } from "../../../domain/deadline/deadline";
import { type ReopenRequest, type ReportState } from "../../../domain/lifecycle/report-state";
import { type PauseJson, type ReportRow } from "./report.row";

type ReopenColumns = Pick<
  ReportRow,
  "reopenRequestedAt" | "reopenNote" | "reopenDecidedAt" | "reopenAccepted" | "reopenDecisionNote"
>;

/** All of a state but its track, and whether it is provisional, which is what the verdict says. */
export function columnsOf(state: ReportState) {
  return {
    status: state.status,
    returnTo: state.returnTo,
    clockStartedAt: state.clockStartedAt,
    pauses: state.pauses.map(toPauseJson),
    wasReferred: state.wasReferred,
    dueAt: state.dueAt,
    overdueAt: state.overdueAt,
    awaitedInformation: state.awaitedInformation,
    informationAskedAt: state.informationAskedAt,
    noticeUnreached: state.noticeUnreached,
    reminderDueAt: state.reminderDueAt,
    informationDueAt: state.informationDueAt,
    plannedFor: state.plannedFor,
    answeredAt: state.answeredAt,
    answer: state.answer,
    closesAt: state.closesAt,
    reopenableUntil: state.reopenableUntil,
    ...toReopenColumns(state.reopenRequest),
    reason: state.reason,
    closedAt: state.closedAt,
    version: state.version,
  };
}

/** Where a stored report stands. */
export function toState(row: Omit<ReportRow, "dueOrder" | "searchWords">): ReportState {
  return {
    track: row.track,
    status: row.status,
    returnTo: row.returnTo,
    provisional: row.verdict === "PROVISIONAL",
    clockStartedAt: row.clockStartedAt,
    pauses: row.pauses.map(toPause),
    wasReferred: row.wasReferred,
    dueAt: row.dueAt,
    overdueAt: row.overdueAt,
    awaitedInformation: row.awaitedInformation,
    informationAskedAt: row.informationAskedAt,
    noticeUnreached: row.noticeUnreached,
    reminderDueAt: row.reminderDueAt,
    informationDueAt: row.informationDueAt,
    plannedFor: row.plannedFor === null ? null : localDate(row.plannedFor),
    answeredAt: row.answeredAt,
    answer: row.answer,
    closesAt: row.closesAt,
    reopenableUntil: row.reopenableUntil,
    reopenRequest: toReopenRequest(row),
    reason: row.reason,
    closedAt: row.closedAt,
    version: row.version,
  };
}

function toReopenColumns(request: ReopenRequest | null): ReopenColumns {
  if (request === null) return NOT_ASKED_FOR;
  const { at: reopenRequestedAt, note: reopenNote, decision } = request;
  return { ...NOT_ASKED_FOR, reopenRequestedAt, reopenNote, ...toDecisionColumns(decision) };
}

function toDecisionColumns(decision: ReopenRequest["decision"]) {
  if (decision === null) return {};
  const { at, accepted, note } = decision;
  return { reopenDecidedAt: at, reopenAccepted: accepted, reopenDecisionNote: note };
}

const NOT_ASKED_FOR: ReopenColumns = {
  reopenRequestedAt: null,
  reopenNote: null,
  reopenDecidedAt: null,
  reopenAccepted: null,
  reopenDecisionNote: null,
};

function toReopenRequest(row: ReopenColumns): ReopenRequest | null {
  const { reopenRequestedAt: at, reopenNote: note } = row;
  return at === null || note === null ? null : { at, note, decision: toReopenDecision(row) };
}

function toReopenDecision(row: ReopenColumns): ReopenRequest["decision"] {
  const { reopenDecidedAt: at, reopenAccepted: accepted, reopenDecisionNote: note } = row;
  return at === null || accepted === null ? null : { at, accepted, note };
}

function toPauseJson({ from, to }: Pause): PauseJson {
  return { from: from.toISOString(), to: to && to.toISOString() };
}

function toPause({ from, to }: PauseJson): Pause {
  return { from: new Date(from), to: to === null ? null : new Date(to) };
}
