import { isOpen } from "../../../domain/lifecycle/report-status";
import { type ReportState } from "../../../domain/lifecycle/report-state";

/** What the hub's clock does to a report, in the order in which it does what is due at once. */
export const DEADLINE_KINDS = ["OVERDUE", "AUTO_CANCEL", "INFORMATION_REMINDER"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Something that the clock has still to do, and when. */
export interface ReportDeadline {
  readonly kind: DeadlineKind;
  readonly dueAt: Date;
}

/** A report's deadlines as they follow from its state: the rows are a copy of this, kept in the same transaction. */
export function deadlinesOf(state: ReportState): readonly ReportDeadline[] {
  const { status, dueAt, overdueAt, informationDueAt, reminderDueAt } = state;
  const due: Record<DeadlineKind, Date | null> = {
    OVERDUE: isOpen(status) && overdueAt === null ? dueAt : null,
    AUTO_CANCEL: informationDueAt,
    INFORMATION_REMINDER: reminderDueAt,
  };
  return DEADLINE_KINDS.flatMap((kind) => (due[kind] ? [{ kind, dueAt: due[kind] }] : []));
}
