import { type Pause } from "../deadline/deadline";
import { AUTO_CANCEL_HOURS, INFORMATION_REMINDER_HOURS } from "../rulebook/numbers";
import { type MissingInformationRequest, type ReportRequest } from "./report-request";
import { type ReportCell } from "./report-rows";
import { type ReportState } from "./report-state";

const HOUR_MS = 60 * 60 * 1000;

/**
 * A3, A9: the clock pauses from the request on; the 48 hours begin when the notice is handed
 * over, and not before. Asking again leaves the pause as it is and gives 48 hours anew.
 */
export function informationMissing(
  state: ReportState,
  { at, missing }: MissingInformationRequest,
  { awaitedFrom }: ReportCell,
): Partial<ReportState> {
  const pause = awaitedFrom && {
    returnTo: awaitedFrom,
    pauses: [...state.pauses, { from: at, to: null }],
  };
  return {
    ...pause,
    awaitedInformation: missing.map((line) => line.trim()),
    informationAskedAt: at,
    noticeUnreached: false,
    reminderDueAt: null,
    informationDueAt: null,
  };
}

/** A3: the 48 hours, and the 24 to the reminder, are hours of the clock on the wall from the hand-over on. */
export function noticeHandedOver(at: Date): Partial<ReportState> {
  return {
    noticeUnreached: false,
    reminderDueAt: hoursAfter(at, INFORMATION_REMINDER_HOURS),
    informationDueAt: hoursAfter(at, AUTO_CANCEL_HOURS),
  };
}

/** A9: the pause ends and the clock goes on. */
export function informationGiven(state: ReportState, { at }: ReportRequest): Partial<ReportState> {
  return { pauses: state.pauses.map((pause) => ended(pause, at)) };
}

/** A pause never ends before it began, however the clocks of two processes differ. */
function ended({ from, to }: Pause, at: Date): Pause {
  return { from, to: to ?? (at < from ? from : at) };
}

function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR_MS);
}
