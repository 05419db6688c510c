import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { provisionalReason } from "../../../domain/eligibility/provisional-reason";
import { decideProvisional } from "../../../domain/lifecycle/report-clock";
import { type ReportMove } from "../../../domain/lifecycle/report-state";
import { invariant } from "../../../platform/errors";
import { keptWhileClosed, type ReportedTicket, withDeadline } from "../tickets/indexed-ticket";
import { type Work } from "../unit-of-work";
import { doWhatIsDue } from "./do-what-is-due";
import { type Findings, findingsOf } from "./inquire";
import { noteMissedTicketChange } from "./note-ticket-change";
import { recordMove } from "./record-move";
import { CLOCK, type Report } from "./report";
import { type ReportNumber } from "./report-number";
import { findProvider } from "./submit-provider";
import { weighFindings } from "./weigh-complaint";

/** What a provider told of the ticket that a provisional complaint names; null when it has none of that number. */
export interface Told {
  readonly number: ReportNumber;
  readonly ticket: ReportedTicket | null;
}

/** Of as many complaints about one ticket that come at once, all but one are decided against at the next attempt. */
const ATTEMPTS = 5;

/**
 * A8: decides a provisional complaint, now that its provider has answered, by the rules and facts of this moment. An
 * ELIGIBLE one stays RECEIVED; any other ends as INELIGIBLE, naming the rule (a number that is unknown or another's:
 * AMR-C7; one that another complaint holds: AMR-C5). False, and nothing written, when it is no longer to be decided:
 * its row is locked, so that each is decided once.
 */
export async function decideProvisionalComplaint(
  work: Work,
  { number, ticket }: Told,
  settings: { readonly portalUrl: string },
): Promise<boolean> {
  const locked = await work.reports.lock(number);
  if (locked === null || !isToBeDecided(locked)) return false;
  const report = await doWhatIsDue(work, locked, settings);
  const findings = await findingsAbout(work, report, ticket);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const eligibility = await weighAnew(work, report, findings);
    if (await record(work, report, { eligibility, ...settings })) return true;
  }
  throw new Error("Another complaint holds the ticket, and none is to be seen");
}

function isToBeDecided({ state: { provisional, status } }: Report): boolean {
  return provisional && status === "RECEIVED";
}

async function findingsAbout(
  work: Work,
  { provider: code, beneficiary, serviceCode }: Report,
  ticket: ReportedTicket | null,
): Promise<Findings> {
  const provider = await findProvider(work, code);
  invariant(provider !== null, "a complaint is about a provider of the registry");
  const [levels = []] = await work.providers.serviceLevelsOf([code]);
  const [indexed = null] = ticket ? await work.tickets.findMany([ticket]) : [];
  const asked = ticket && keptWhileClosed(withDeadline(ticket, levels, work.calendar), indexed);
  const service = async (wanted: string) => {
    const [found = null] = await work.providers.findServices([wanted]);
    return found;
  };
  return findingsOf({ provider, service }, asked, { of: beneficiary, serviceCode });
}

/** A service that was named while nobody knew better gives way to the ticket's own. */
function weighAnew(work: Work, report: Report, findings: Findings): Promise<Eligibility> {
  const { number, provider, ticketKey, beneficiary, matter, stillOccurring } = report;
  const weighing = { provider, ticketKey, of: beneficiary, matter, stillOccurring };
  return weighFindings(
    work,
    { ...weighing, serviceCode: null, intakeOutage: false },
    { findings, pictureAttached: false, except: number },
  );
}

interface Decided {
  readonly eligibility: Eligibility;
  readonly portalUrl: string;
}

/** False, and nothing written, when another complaint has come to hold the ticket meanwhile (AMR-C5). */
async function record(
  work: Work,
  report: Report,
  { eligibility, portalUrl }: Decided,
): Promise<boolean> {
  const move = moveOf(work, report, eligibility);
  const { verdict, ground, facts } = eligibility;
  const after: Report = {
    ...report,
    ...{ verdict, ground, state: move.state, calendarVersion: work.calendar.version },
    serviceCode: facts?.serviceCode ?? report.serviceCode,
  };
  if (!(await work.reports.trySave(after))) return false;
  await work.decisions.add(report.number, eligibility, work.calendar.version);
  await recordMove(work, { report: after, move, by: CLOCK, portalUrl, facts });
  await noteMissedTicketChange(work, { report: after, decided: eligibility }, { portalUrl });
  return true;
}

function moveOf({ now, calendar }: Work, { state }: Report, eligibility: Eligibility): ReportMove {
  const reason = provisionalReason(eligibility);
  const decision = { at: now, verdict: eligibility.verdict, reason };
  const move = decideProvisional(state, decision, calendar);
  invariant(move.granted, "a provisional complaint that was received is decided");
  return move.value;
}
