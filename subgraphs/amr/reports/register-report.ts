import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { receiveReport } from "../../../domain/lifecycle/receive-report";
import { type Caller } from "../../../platform/auth/caller";
import { invariant } from "../../../platform/errors";
import { type Work } from "../unit-of-work";
import { noteMissedTicketChange } from "./note-ticket-change";
import { recordMove } from "./record-move";
import { type Report } from "./report";
import { submittedBy } from "./report-draft";
import { drawReportNumber, type ReportNumber } from "./report-number";
import { searchWordsOf } from "./search-words";

/** A report as it was filed: what it is given on receipt is not its own to say. */
export type Filed = Omit<Report, "number" | "submittedAt" | "state" | "calendarVersion">;

/** What a report of another track has not. */
export const NOTHING_OF_A_COMPLAINT = {
  ticketNumber: null,
  ticketKey: null,
  ticketDate: null,
  matter: null,
  stillOccurring: null,
  verdict: null,
  ground: null,
} as const satisfies Partial<Filed>;

/** A report that the rules let in, with its documents, which were found to be the caller's to attach. */
export interface Received {
  readonly caller: Caller;
  readonly filed: Filed;
  readonly documentIds: readonly string[];
  /** Of a complaint. */
  readonly eligibility: Eligibility | null;
  readonly portalUrl: string;
}

/** A report's number is drawn by chance, and of this many one is free. */
const DRAWS = 5;

/**
 * AMR-I7: registers a report at once, with its decision, documents, history, deadline and notice. Null, and nothing
 * written, when another report holds its number or what it is about.
 */
export async function registerReport(work: Work, received: Received): Promise<ReportNumber | null> {
  const { caller, filed, eligibility, portalUrl } = received;
  const provisional = filed.verdict === "PROVISIONAL";
  const actor = submittedBy(caller);
  const receipt = { at: work.now, actor, track: filed.track, provisional };
  const move = receiveReport(receipt, work.calendar);
  const report: Report = {
    ...filed,
    number: drawReportNumber(),
    state: move.state,
    submittedAt: move.state.clockStartedAt,
    calendarVersion: work.calendar.version,
  };
  if (!(await work.reports.add(report, searchWordsOf(report)))) return null;
  await addDecision(work, report.number, received);
  await attach(work, report.number, received);
  const facts = eligibility?.facts ?? null;
  await recordMove(work, { report, move, by: caller, portalUrl, facts });
  if (eligibility !== null) {
    await noteMissedTicketChange(work, { report, decided: eligibility }, { portalUrl });
  }
  return report.number;
}

async function addDecision(
  { decisions, calendar }: Work,
  number: ReportNumber,
  { eligibility }: Received,
): Promise<void> {
  if (eligibility !== null) await decisions.add(number, eligibility, calendar.version);
}

/** What may not be attached was refused before, and locked until the transaction ends. */
async function attach(
  { documents }: Work,
  number: ReportNumber,
  { documentIds, caller }: Received,
): Promise<void> {
  const refusals = await documents.attach(number, documentIds, caller);
  invariant(refusals.length === 0, "documents that were checked are the caller's to attach");
}

/**
 * Tries until a report is registered or refused: when one cannot be stored, another holds its number or what it is
 * about, and a new attempt sees that one.
 */
export async function untilRegistered<Answer>(
  attempt: () => Promise<Answer | null>,
): Promise<Answer> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const answer = await attempt();
    if (answer !== null) return answer;
  }
  throw new Error("No free report number was drawn");
}
