import { type ReportStatus } from "./report";

type Phase = "OPEN" | "AWAITED" | "ANSWERED" | "FINAL";

const PHASE: Record<ReportStatus, Phase> = {
  RECEIVED: "OPEN",
  UNDER_REVIEW: "OPEN",
  AWAITING_INFORMATION: "AWAITED",
  REFERRED: "OPEN",
  IN_PROGRESS: "OPEN",
  PLANNED: "ANSWERED",
  RESOLVED: "ANSWERED",
  CLOSED: "FINAL",
  INELIGIBLE: "FINAL",
  DECLINED: "FINAL",
  AUTO_CANCELLED: "FINAL",
  WITHDRAWN: "FINAL",
};

/** The regulator or the provider still owes an answer. */
export function isOpen(status: ReportStatus): boolean {
  return PHASE[status] === "OPEN" || isAwaited(status);
}

/** Open, with the clock standing still until the beneficiary gives what is missing. */
export function isAwaited(status: ReportStatus): boolean {
  return PHASE[status] === "AWAITED";
}

/** Open or answered: anything that has not come to its end. */
export function isActive(status: ReportStatus): boolean {
  return !isFinal(status);
}

/** It has come to its end; only a reopening leads out of it. */
export function isFinal(status: ReportStatus): boolean {
  return PHASE[status] === "FINAL";
}

/** Whether its deadline is watched: an open report's, and the date that a planned one was promised for (AMR-T6, AMR-S6). */
export function isWatched(status: ReportStatus): boolean {
  return isOpen(status) || status === "PLANNED";
}

/** AMR-M5, A15: overdue while it is watched, from the due instant on, that instant included. */
export function isOverdue(
  { status, dueAt }: { readonly status: ReportStatus; readonly dueAt: Date | null },
  now: Date,
): boolean {
  return isWatched(status) && dueAt !== null && now >= dueAt;
}
