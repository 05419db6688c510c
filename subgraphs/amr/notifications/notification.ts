import { type LocalDate } from "../../../domain/calendar/local-date";
import { type NotificationKind, type NotificationStatus } from "../../../domain/lifecycle/notice";
import { type LocalizedText } from "../../../domain/text";

/** A notice to a beneficiary, as it is kept. */
export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly text: LocalizedText;
  readonly status: NotificationStatus;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
}

/** A notice to be written. */
export interface NewNotification {
  readonly report: string;
  /** When the clock in force started: an OVERDUE notice is written once a clock. */
  readonly clockStartedAt: Date;
  /** The day promised by then: an OVERDUE notice is written once for each. */
  readonly plannedFor: LocalDate | null;
  readonly kind: NotificationKind;
  readonly text: LocalizedText;
  readonly at: Date;
}
