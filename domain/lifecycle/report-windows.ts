import { type BusinessCalendar } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { CLOSING_SILENCE_BUSINESS_DAYS, REOPENING_BUSINESS_DAYS } from "../rulebook/numbers";
import { type ReportState } from "./report-state";

type Windows = Pick<ReportState, "closesAt" | "reopenableUntil">;

/** What an answer starts: the silence after which it closes (AMR-P4), and the time to ask for a reopening (AMR-P6). */
export function windowsOf(state: ReportState, calendar: BusinessCalendar): Windows {
  return {
    closesAt: closesAtOf(state, calendar),
    reopenableUntil: reopenableUntilOf(state, calendar),
  };
}

/** A reopening is undecided from when it is asked for until staff decide. */
export function isReopeningUndecided({ reopenRequest }: ReportState): boolean {
  return reopenRequest !== null && reopenRequest.decision === null;
}

/** AMR-P4: the silence begins with the answer, or with a declined reopening when that came later. */
function closesAtOf(state: ReportState, calendar: BusinessCalendar): Date | null {
  const { status, answeredAt } = state;
  if (status !== "RESOLVED" || answeredAt === null || isReopeningUndecided(state)) return null;
  return businessDeadline(silentSince(state, answeredAt), CLOSING_SILENCE_BUSINESS_DAYS, calendar);
}

function silentSince({ reopenRequest }: ReportState, answeredAt: Date): Date {
  const decidedAt = reopenRequest?.decision?.at ?? answeredAt;
  return decidedAt > answeredAt ? decidedAt : answeredAt;
}

/** AMR-P6: complaints only, and once: a request that was made, however it was decided, leaves no time for another. */
function reopenableUntilOf(state: ReportState, calendar: BusinessCalendar): Date | null {
  const { track, status, answeredAt, reopenRequest } = state;
  if (track !== "COMPLAINT" || answeredAt === null || reopenRequest !== null) return null;
  if (status !== "RESOLVED" && status !== "CLOSED") return null;
  return businessDeadline(answeredAt, REOPENING_BUSINESS_DAYS, calendar);
}
