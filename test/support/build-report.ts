import { localDate } from "../../domain/calendar/local-date";
import { type ReportStatus, type ReportTrack } from "../../domain/lifecycle/report";
import {
  type AmendmentRequest,
  type MissingInformationRequest,
  type PlanRequest,
  type RatingRequest,
  type ReclassificationRequest,
  type RejectionRequest,
  type ReopenDecisionRequest,
} from "../../domain/lifecycle/report-request";
import { type ReportState } from "../../domain/lifecycle/report-state";

/** Sunday 1 November 2026, 11:00 in Riyadh. */
export const SUBMITTED_AT = new Date("2026-11-01T08:00:00.000Z");

/** The day for which a planned report is promised. */
export const PLANNED_FOR = localDate("2026-12-01");

/** A complaint as it was received. A test names only the fields it is about. */
export function buildReport(fields: Partial<ReportState> = {}): ReportState {
  return {
    track: "COMPLAINT",
    status: "RECEIVED",
    returnTo: null,
    provisional: false,
    clockStartedAt: SUBMITTED_AT,
    pauses: [],
    wasReferred: false,
    dueAt: new Date("2026-11-08T21:00:00.000Z"),
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
    ...fields,
  };
}

/** A report as it may stand in this status; a complaint unless another track is named. */
export function standingReport(
  status: ReportStatus,
  track: ReportTrack = "COMPLAINT",
): ReportState {
  const standing = buildReport({ track, status, ...STANDING[status] });
  return track === "COMPLAINT" ? standing : { ...standing, reopenableUntil: null };
}

const AWAITING: Partial<ReportState> = {
  returnTo: "UNDER_REVIEW",
  pauses: [{ from: SUBMITTED_AT, to: null }],
  dueAt: null,
  awaitedInformation: ["The invoice"],
  informationAskedAt: SUBMITTED_AT,
  reminderDueAt: new Date("2026-11-02T08:00:00.000Z"),
  informationDueAt: new Date("2026-11-03T08:00:00.000Z"),
};

const ANSWERED = {
  wasReferred: true,
  answeredAt: SUBMITTED_AT,
  answer: "Done.",
  reopenableUntil: new Date("2026-11-15T21:00:00.000Z"),
};

const STANDING: Partial<Record<ReportStatus, Partial<ReportState>>> = {
  AWAITING_INFORMATION: AWAITING,
  REFERRED: { wasReferred: true },
  IN_PROGRESS: { wasReferred: true },
  PLANNED: {
    wasReferred: true,
    plannedFor: PLANNED_FOR,
    dueAt: new Date("2026-12-01T21:00:00.000Z"),
  },
  RESOLVED: { ...ANSWERED, closesAt: new Date("2026-11-08T21:00:00.000Z") },
  CLOSED: { ...ANSWERED, closedAt: SUBMITTED_AT },
  DECLINED: { wasReferred: true, reason: "It is not feasible.", closedAt: SUBMITTED_AT },
};

/** Everything that any step asks for. */
export type AnyReportRequest = MissingInformationRequest &
  RejectionRequest &
  PlanRequest &
  ReopenDecisionRequest &
  AmendmentRequest &
  RatingRequest &
  ReclassificationRequest;

/** A request that owes nothing to any step: it has a note, missing lines, a rule, a day and so on. */
export function buildReportRequest(fields: Partial<AnyReportRequest> = {}): AnyReportRequest {
  return {
    at: new Date("2026-11-02T07:00:00.000Z"),
    actor: "STAFF",
    note: "A note.",
    expectedVersion: null,
    missing: ["The invoice"],
    ruleId: "AMR-X2",
    plannedFor: localDate("2026-12-06"),
    accept: true,
    title: "A better title",
    description: null,
    documentIds: null,
    subject: "PROVIDER_RESPONSE",
    score: 4,
    comment: null,
    verdict: "ELIGIBLE",
    reason: "AMR-X2: It is about procedures.",
    ...fields,
  };
}
