import { type ReportStatus } from "../../domain/lifecycle/report";
import {
  type MissingInformationRequest,
  type RejectionRequest,
} from "../../domain/lifecycle/report-request";
import { type ReportState } from "../../domain/lifecycle/report-state";

/** Sunday 1 November 2026, 11:00 in Riyadh. */
export const SUBMITTED_AT = new Date("2026-11-01T08:00:00.000Z");

/** A complaint as it was received. A test names only the fields it is about. */
export function buildReport(fields: Partial<ReportState> = {}): ReportState {
  return {
    status: "RECEIVED",
    returnTo: null,
    provisional: false,
    clockStartedAt: SUBMITTED_AT,
    pauses: [],
    wasReferred: false,
    dueAt: new Date("2026-11-08T21:00:00.000Z"),
    overdueAt: null,
    awaitedInformation: null,
    reminderDueAt: null,
    informationDueAt: null,
    answeredAt: null,
    answer: null,
    reason: null,
    closedAt: null,
    version: 1,
    ...fields,
  };
}

/** A complaint as it may stand in this status. */
export function standingReport(status: ReportStatus): ReportState {
  return buildReport({ status, ...STANDING[status] });
}

const AWAITING: Partial<ReportState> = {
  returnTo: "UNDER_REVIEW",
  pauses: [{ from: SUBMITTED_AT, to: null }],
  dueAt: null,
  awaitedInformation: ["The invoice"],
  reminderDueAt: new Date("2026-11-02T08:00:00.000Z"),
  informationDueAt: new Date("2026-11-03T08:00:00.000Z"),
};

const ANSWERED = { wasReferred: true, answeredAt: SUBMITTED_AT, answer: "Done." };

const STANDING: Partial<Record<ReportStatus, Partial<ReportState>>> = {
  AWAITING_INFORMATION: AWAITING,
  REFERRED: { wasReferred: true },
  IN_PROGRESS: { wasReferred: true },
  RESOLVED: ANSWERED,
  CLOSED: { ...ANSWERED, closedAt: SUBMITTED_AT },
};

/** A request that owes nothing to any step: it has a note, missing lines and a rule. */
export function buildReportRequest(
  fields: Partial<MissingInformationRequest & RejectionRequest> = {},
): MissingInformationRequest & RejectionRequest {
  return {
    at: new Date("2026-11-02T07:00:00.000Z"),
    actor: "STAFF",
    note: "A note.",
    expectedVersion: null,
    missing: ["The invoice"],
    ruleId: "AMR-X2",
    ...fields,
  };
}
