import { type ReportActor, type ReportStatus, type ReportStep, type ReportTrack } from "./report";
import {
  type FindObstacle,
  mayNotBeReopened,
  noReopeningIsUndecided,
  noticeMayReachSomebody,
  reopeningIsUndecided,
  verdictIsProvisional,
  wasReferredAndIsNotStaffs,
} from "./report-obstacles";
import { type AwaitedFrom } from "./report-state";

/** The steps that the hub's own clock takes. */
export type ReportClockStep =
  "AUTO_CANCEL" | "NOTE_OVERDUE" | "CLOSE_AFTER_SILENCE" | "DECIDE_PROVISIONAL";

/** Where a step leads from one status, and who may take it. */
export interface ReportCell {
  readonly to: ReportStatus | "WHERE_IT_STANDS" | "WHERE_IT_CAME_FROM";
  /** Where a step that decides leads when it goes the other way: refused, or no longer eligible. */
  readonly otherwise?: ReportStatus | "WHERE_IT_STANDS";
  readonly by: readonly ReportActor[];
  readonly obstacle?: FindObstacle;
  /** With a step that begins to await information: where it goes back to. */
  readonly awaitedFrom?: AwaitedFrom;
}

type ReportRow = Partial<Record<ReportStep | ReportClockStep, ReportCell>>;

type ReportTable = Partial<Record<ReportStatus, ReportRow>>;

const REVIEWER = ["STAFF"] as const;
const AGENT = ["AGENT"] as const;
const OWNER = ["BENEFICIARY", "STAFF"] as const;
const CLOCK = ["CLOCK"] as const;

const ACTIVE: ReportRow = {
  AMEND: { to: "WHERE_IT_STANDS", by: OWNER, obstacle: wasReferredAndIsNotStaffs },
  WITHDRAW: { to: "WITHDRAWN", by: OWNER },
};

const WATCHED: ReportRow = {
  ...ACTIVE,
  NOTE_OVERDUE: { to: "WHERE_IT_STANDS", by: CLOCK },
};

const ANSWERED: ReportRow = {
  RATE: { to: "WHERE_IT_STANDS", by: OWNER },
  REQUEST_REOPEN: { to: "WHERE_IT_STANDS", by: OWNER, obstacle: mayNotBeReopened },
};

/** What every report may come to, whatever its track. */
const EVERY_TRACK: ReportTable = {
  RECEIVED: {
    ...WATCHED,
    START_REVIEW: { to: "UNDER_REVIEW", by: REVIEWER, obstacle: verdictIsProvisional },
    REJECT: { to: "INELIGIBLE", by: REVIEWER },
  },
  UNDER_REVIEW: {
    ...WATCHED,
    REQUEST_INFORMATION: {
      to: "AWAITING_INFORMATION",
      by: REVIEWER,
      awaitedFrom: "UNDER_REVIEW",
    },
    REFER: { to: "REFERRED", by: REVIEWER },
    REJECT: { to: "INELIGIBLE", by: REVIEWER },
  },
  AWAITING_INFORMATION: {
    ...WATCHED,
    PROVIDE_INFORMATION: { to: "WHERE_IT_CAME_FROM", by: OWNER },
    REQUEST_INFORMATION: { to: "WHERE_IT_STANDS", by: REVIEWER, obstacle: noticeMayReachSomebody },
    AUTO_CANCEL: { to: "AUTO_CANCELLED", by: CLOCK },
  },
  REFERRED: {
    ...WATCHED,
    START: { to: "IN_PROGRESS", by: AGENT },
    RETURN: { to: "UNDER_REVIEW", by: AGENT },
  },
  IN_PROGRESS: {
    ...WATCHED,
    REQUEST_INFORMATION: {
      to: "AWAITING_INFORMATION",
      by: ["STAFF", "AGENT"],
      awaitedFrom: "IN_PROGRESS",
    },
    RETURN: { to: "UNDER_REVIEW", by: AGENT },
  },
  RESOLVED: {
    ...ACTIVE,
    ...ANSWERED,
    CLOSE: { to: "CLOSED", by: OWNER, obstacle: reopeningIsUndecided },
    CLOSE_AFTER_SILENCE: { to: "CLOSED", by: CLOCK, obstacle: reopeningIsUndecided },
  },
  CLOSED: ANSWERED,
};

const RECLASSIFY: ReportCell = {
  to: "WHERE_IT_STANDS",
  otherwise: "INELIGIBLE",
  by: REVIEWER,
  obstacle: verdictIsProvisional,
};

const DECIDE_REOPEN: ReportCell = {
  to: "IN_PROGRESS",
  otherwise: "WHERE_IT_STANDS",
  by: REVIEWER,
  obstacle: noReopeningIsUndecided,
};

const COMPLAINT: ReportTable = {
  RECEIVED: {
    RECLASSIFY,
    DECIDE_PROVISIONAL: { to: "WHERE_IT_STANDS", otherwise: "INELIGIBLE", by: CLOCK },
  },
  UNDER_REVIEW: { RECLASSIFY },
  AWAITING_INFORMATION: { RECLASSIFY },
  REFERRED: { RECLASSIFY },
  IN_PROGRESS: { RECLASSIFY, RESOLVE: { to: "RESOLVED", by: AGENT } },
  RESOLVED: { DECIDE_REOPEN },
  CLOSED: { DECIDE_REOPEN },
};

/** A transformation request and a suggestion: the provider promises a day, or declines. */
const PROPOSAL: ReportTable = {
  IN_PROGRESS: {
    PLAN: { to: "PLANNED", by: AGENT },
    DECLINE: { to: "DECLINED", by: AGENT },
  },
  PLANNED: {
    ...WATCHED,
    PLAN: { to: "PLANNED", by: AGENT },
    RESOLVE: { to: "RESOLVED", by: AGENT },
  },
  DECLINED: { RATE: { to: "WHERE_IT_STANDS", by: OWNER } },
};

const OF_TRACK: Record<ReportTrack, ReportTable> = {
  COMPLAINT,
  TRANSFORMATION_REQUEST: PROPOSAL,
  SUGGESTION: PROPOSAL,
};

/** The cell of a report's track and status for a step, whoever takes it; null where there is none. */
export function cellOf(
  { track, status }: { readonly track: ReportTrack; readonly status: ReportStatus },
  step: ReportStep | ReportClockStep,
): ReportCell | null {
  return OF_TRACK[track][status]?.[step] ?? EVERY_TRACK[status]?.[step] ?? null;
}
