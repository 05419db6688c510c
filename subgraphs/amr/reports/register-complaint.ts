import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { receiveComplaint } from "../../../domain/lifecycle/receive-complaint";
import { type ReportState } from "../../../domain/lifecycle/report-state";
import { type Caller } from "../../../platform/auth/caller";
import { type Work } from "../unit-of-work";
import { type ComplaintDraft } from "./complaint-draft";
import { type Findings } from "./inquire";
import { recordMove } from "./record-move";
import { type Report } from "./report";
import { actorOf } from "./report-actor";
import { drawReportNumber, type ReportNumber } from "./report-number";
import { searchWordsOf } from "./search-words";

/** A complaint that the rulebook lets in. */
export interface Received {
  readonly caller: Caller;
  readonly draft: ComplaintDraft;
  readonly findings: Findings;
  readonly eligibility: Eligibility;
  readonly portalUrl: string;
}

/**
 * AMR-I7: registers a complaint at once, with its decision, history, deadline and notice. Null, and nothing
 * written, when another complaint holds its ticket, or another report the number that was drawn.
 */
export async function registerComplaint(
  work: Work,
  received: Received,
): Promise<ReportNumber | null> {
  const { caller, eligibility, portalUrl } = received;
  const actor = actorOf(caller) === "STAFF" ? "STAFF" : "BENEFICIARY";
  const move = receiveComplaint({ at: work.now, actor, provisional: false }, work.calendar);
  const report = toReport(received, move.state);
  if (!(await work.reports.add(report, searchWordsOf(report)))) return null;
  await work.decisions.add(report.number, eligibility, work.calendar.version);
  await recordMove(work, { report, move, by: caller, portalUrl, facts: eligibility.facts });
  return report.number;
}

function toReport({ draft, findings, eligibility }: Received, state: ReportState): Report {
  const { provider, ticketNumber, ticketKey, ticketDate, matter, stillOccurring } = draft;
  const { channel, title, description, beneficiary } = draft;
  const { verdict, ground } = eligibility;
  return {
    number: drawReportNumber(),
    track: "COMPLAINT",
    ...{ provider, ticketNumber, ticketKey, ticketDate, matter, stillOccurring },
    ...{ channel, title, description, beneficiary, verdict, ground, state },
    serviceCode: eligibility.facts?.serviceCode ?? findings.service?.code ?? null,
    submittedAt: state.clockStartedAt,
  };
}
