import { isOverdue } from "../../../domain/lifecycle/report-status";
import { type ReportState } from "../../../domain/lifecycle/report-state";

/** What the hub's clock does to a report, in the order in which it does what is due at the same instant. */
const DEADLINE_KINDS = ["OVERDUE", "AUTO_CANCEL", "INFORMATION_REMINDER", "CLOSE"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Something that the clock has still to do, and when. */
export interface ReportDeadline {
  readonly kind: DeadlineKind;
  readonly dueAt: Date;
}

/** A report's deadlines as they follow from its state: the rows are a copy of this, kept in the same transaction. */
export function deadlinesOf(state: ReportState): readonly ReportDeadline[] {
  const { dueAt, overdueAt, informationDueAt, reminderDueAt, closesAt } = state;
  const willBeOverdue = dueAt !== null && overdueAt === null && isOverdue(state, dueAt);
  const due: Record<DeadlineKind, Date | null> = {
    OVERDUE: willBeOverdue ? dueAt : null,
    AUTO_CANCEL: informationDueAt,
    INFORMATION_REMINDER: reminderDueAt,
    CLOSE: closesAt,
  };
  return DEADLINE_KINDS.flatMap((kind) => (due[kind] ? [{ kind, dueAt: due[kind] }] : []));
}
