export const NOTIFICATION_KINDS = [
  "REPORT_OPENED",
  "INFORMATION_MISSING",
  "INFORMATION_REMINDER",
  "TICKET_CHANGED",
  "IN_PROGRESS",
  "OVERDUE",
  "RESOLVED",
  "CLOSED",
  "REOPENED",
  "REOPEN_DECLINED",
  "PLANNED",
  "DECLINED",
  "INELIGIBLE",
  "AUTO_CANCELLED",
  "WITHDRAWN",
  "SURVEY",
] as const;
/** What a notice tells the beneficiary (AMR-N1 to N10). */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NOTIFICATION_STATUSES = ["PENDING", "DELIVERED", "FAILED"] as const;
/** How far a notice has come. */
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];
