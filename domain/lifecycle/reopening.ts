import { type ReopenDecisionRequest, type ReportRequest } from "./report-request";
import { type ReportState } from "./report-state";
import { cleaned } from "./text";

/** AMR-P6: what the beneficiary asks for is kept with why, and stays the only request. */
export function reopeningAsked(_: ReportState, { at, note }: ReportRequest): Partial<ReportState> {
  return { reopenRequest: { at, note: cleaned(note) ?? "", decision: null } };
}

/** AMR-P6: what staff decide. Accepted, the complaint has a clock of its own and is without an answer. */
export function reopeningDecided(
  { reopenRequest }: ReportState,
  { at, note, accept }: ReopenDecisionRequest,
): Partial<ReportState> {
  const decision = { accepted: accept, at, note: cleaned(note) };
  return {
    reopenRequest: reopenRequest && { ...reopenRequest, decision },
    ...(accept ? anewFrom(at) : {}),
  };
}

function anewFrom(at: Date): Partial<ReportState> {
  return { clockStartedAt: at, pauses: [], overdueAt: null, answeredAt: null, answer: null };
}
