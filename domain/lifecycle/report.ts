/** The three kinds of report (AMR-D2). */
export const REPORT_TRACKS = ["COMPLAINT", "TRANSFORMATION_REQUEST", "SUGGESTION"] as const;
export type ReportTrack = (typeof REPORT_TRACKS)[number];

export const REPORT_STATUSES = [
  "RECEIVED",
  "UNDER_REVIEW",
  "AWAITING_INFORMATION",
  "REFERRED",
  "IN_PROGRESS",
  "PLANNED",
  "RESOLVED",
  "CLOSED",
  "INELIGIBLE",
  "DECLINED",
  "AUTO_CANCELLED",
  "WITHDRAWN",
] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** The contract's `ReportStep`: the steps of a report, named as their mutations. */
export const REPORT_STEPS = [
  "AMEND",
  "PROVIDE_INFORMATION",
  "WITHDRAW",
  "REQUEST_REOPEN",
  "RATE",
  "START_REVIEW",
  "REQUEST_INFORMATION",
  "REFER",
  "REJECT",
  "RECLASSIFY",
  "DECIDE_REOPEN",
  "CLOSE",
  "START",
  "RESOLVE",
  "RETURN",
  "PLAN",
  "DECLINE",
] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** Who takes a step: beneficiary, regulator staff, the agent it was referred to, the hub's clock. */
export type ReportActor = "BENEFICIARY" | "STAFF" | "AGENT" | "CLOCK";

/** What a beneficiary rates (AMR-V1, AMR-V2). */
export const RATING_SUBJECTS = ["PROVIDER_RESPONSE", "HUB_EXPERIENCE"] as const;
export type RatingSubject = (typeof RATING_SUBJECTS)[number];
