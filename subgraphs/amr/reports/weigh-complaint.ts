import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { type EarlierReport, type NamedTicket } from "../../../domain/eligibility/case";
import { holdsTheNumber } from "../../../domain/eligibility/earlier-report";
import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { weigh } from "../../../domain/eligibility/weigh";
import { ticketKey } from "../../../domain/identity/ticket-number";
import { type TicketMatter } from "../../../domain/lifecycle/ticket";
import { type RequestContext } from "../context";
import { signedInBeneficiary } from "./beneficiary-of-caller";
import { type Findings, inquire, type Inquiry } from "./inquire";
import { type EarlierReportRepository } from "./earlier-report.repository";
import { type ReportNumber } from "./report-number";

/** What a complaint says that the rules look at. */
export interface Weighing extends Inquiry {
  readonly matter: TicketMatter | null;
  readonly stillOccurring: boolean | null;
  readonly intakeOutage: boolean;
}

/** What weighing happens with: one instant, one calendar, and the reports as they are then. */
export interface WeighingMoment {
  readonly now: Date;
  readonly calendar: BusinessCalendar;
  readonly earlier: EarlierReportRepository;
}

/** What is known beside what is said. */
export interface WeighingFacts {
  readonly findings: Findings;
  /** AMR-C8: whether one of the documents is really an image. */
  readonly pictureAttached: boolean;
  /** The complaint itself, when it has been received already. */
  readonly except?: ReportNumber;
}

/** Weighs every rule on what was found, against the complaints that there are at this moment. */
export async function weighFindings(
  moment: WeighingMoment,
  weighing: Weighing,
  { findings, pictureAttached, except }: WeighingFacts,
): Promise<Eligibility> {
  const { provider, ticket, service } = findings;
  const { serviceCode, matter, stillOccurring, intakeOutage } = weighing;
  const earlier = await earlierReports(moment, weighing, findings);
  return weigh({
    at: moment.now,
    calendar: moment.calendar,
    provider,
    ticket,
    service,
    givenServiceCode: serviceCode,
    matter,
    stillOccurring,
    intakeOutage,
    pictureAttached,
    earlierReports: earlier.filter(({ number }) => number !== except),
  });
}

async function earlierReports(
  { earlier }: WeighingMoment,
  { ticketKey: key, of, intakeOutage }: Weighing,
  { provider, ticket, service, whose }: Findings,
): Promise<readonly EarlierReport[]> {
  if (intakeOutage) {
    return of === null || service === null ? [] : earlier.outages(of, service.code);
  }
  if (key === null || !isLookedAt(ticket)) return [];
  const about = await earlier.aboutTicket({ provider: provider.code, key });
  const claiming = { of: whose, answered: ticket.kind === "FOUND" };
  return about.filter((report) => holdsTheNumber(report, claiming));
}

/** Of a ticket that is not there, or another's, nothing more is looked at: the two cost the same (A17). */
function isLookedAt({ kind }: NamedTicket): boolean {
  return kind === "FOUND" || kind === "NO_ANSWER";
}

/** What `complaintEligibility` is asked with; null and left out are the same. */
export interface EligibilityRequest {
  readonly provider: string;
  readonly ticketNumber?: string | null;
  readonly serviceCode?: string | null;
  readonly matter?: TicketMatter | null;
  readonly stillOccurring?: boolean | null;
  readonly intakeOutage?: boolean | null;
}

/**
 * What the rulebook says of escalating a ticket now. Null when there is no such provider. A beneficiary's
 * ticket must be their own; staff weigh for the ticket's beneficiary, whoever that is (A17).
 */
export async function weighComplaint(
  context: RequestContext,
  request: EligibilityRequest,
): Promise<Eligibility | null> {
  const { caller } = context;
  const of = caller?.role === "BENEFICIARY" ? signedInBeneficiary(caller) : null;
  const weighing = toWeighing(request, of);
  const findings = await inquire(context, weighing);
  if (findings === null) return null;
  const { clock, calendars, repositories } = context;
  const calendar = await calendars.inForce();
  const moment = { now: clock.now(), calendar, earlier: repositories.earlier };
  return weighFindings(moment, weighing, { findings, pictureAttached: false });
}

/** What is weighed of a request; `of` is whose the ticket has to be. */
export function toWeighing(request: EligibilityRequest, of: Weighing["of"]): Weighing {
  const intakeOutage = request.intakeOutage ?? false;
  const number = intakeOutage ? null : given(request.ticketNumber);
  return {
    provider: request.provider,
    ticketKey: number === null ? null : ticketKey(number),
    serviceCode: given(request.serviceCode),
    matter: given(request.matter),
    stillOccurring: given(request.stillOccurring),
    intakeOutage,
    of,
  };
}

function given<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}
