import { type BusinessCalendar } from "../calendar/business-calendar";
import { complaintDueAt } from "./complaint-move";
import { type Receipt } from "./report-request";
import { type ReportMove, type ReportState } from "./report-state";

/**
 * AMR-I7: a complaint whose verdict is ELIGIBLE or PROVISIONAL is registered at once. The
 * five business days run from submission (AMR-M1), also while the verdict is provisional.
 */
export function receiveComplaint(receipt: Receipt, calendar: BusinessCalendar): ReportMove {
  const { at, actor, provisional } = receipt;
  const dueAt = complaintDueAt({ clockStartedAt: at, pauses: [] }, calendar);
  const state: ReportState = { ...UNTOUCHED, provisional, clockStartedAt: at, dueAt };
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
  reminderDueAt: null,
  informationDueAt: null,
  answeredAt: null,
  answer: null,
  reason: null,
  closedAt: null,
  version: 1,
} as const;
