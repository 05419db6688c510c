import { type BusinessCalendar } from "../calendar/business-calendar";
import { clockEndsAt } from "./report-deadline";
import { type Receipt } from "./report-request";
import { type ReportMove, type ReportState } from "./report-state";

/**
 * AMR-I7: what the rulebook lets in is registered at once. The five business days run from
 * submission (AMR-M1, AMR-T7, AMR-S5), also while a complaint's verdict is provisional (A8).
 * The beneficiary is told that it was opened (AMR-N1, AMR-I6).
 */
export function receiveReport(receipt: Receipt, calendar: BusinessCalendar): ReportMove {
  const { at, actor, track, provisional } = receipt;
  const dueAt = clockEndsAt({ clockStartedAt: at, pauses: [] }, calendar);
  const state: ReportState = { ...UNTOUCHED, track, provisional, clockStartedAt: at, dueAt };
  const onBehalfOf = actor === "STAFF" ? "BENEFICIARY" : null;
  return {
    state,
    change: { at, from: null, to: state.status, actor, onBehalfOf, note: null },
    notices: ["REPORT_OPENED"],
    deadlineChange: { at, from: null, to: dueAt, cause: "OPENED" },
  };
}

const UNTOUCHED = {
  status: "RECEIVED",
  returnTo: null,
  pauses: [],
  wasReferred: false,
  overdueAt: null,
  awaitedInformation: null,
  informationAskedAt: null,
  noticeUnreached: false,
  reminderDueAt: null,
  informationDueAt: null,
  plannedFor: null,
  answeredAt: null,
  answer: null,
  closesAt: null,
  reopenableUntil: null,
  reopenRequest: null,
  reason: null,
  closedAt: null,
  version: 1,
} as const;
