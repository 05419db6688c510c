import { type CaseService, type NamedTicket } from "../../../domain/eligibility/case";
import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { weigh } from "../../../domain/eligibility/weigh";
import { type TicketMatter } from "../../../domain/lifecycle/ticket";
import { type RuleId } from "../../../domain/rulebook/rule";
import { invariant } from "../../../platform/errors";
import { type Work } from "../unit-of-work";
import { toCaseProvider } from "./inquire";
import { type Decided, type Report } from "./report";

/**
 * A4: what the rules say of a complaint as one about another matter, on the facts of the decision in force and with
 * nothing else changed: decisions stand on the calendar they were taken with. Null for a report that was never weighed.
 */
export async function weighAgain(
  { decisions, providers, now, calendar, calendarVersions }: Work,
  report: Report,
  matter: TicketMatter,
): Promise<Eligibility | null> {
  const [decided = []] = await decisions.of([report.number]);
  const inForce = decided.at(-1);
  if (inForce === undefined) return null;
  const { facts } = inForce;

  const [provider] = await providers.findMany([report.provider]);
  invariant(provider, "a complaint is about a provider of the registry");
  return weigh({
    at: now,
    calendar: facts === null ? calendar : await calendarVersions.at(facts.calendarVersion),
    provider: toCaseProvider(provider),
    ticket: ticketOf(inForce),
    service: serviceOf(inForce, report),
    givenServiceCode: null,
    matter,
    stillOccurring: report.stillOccurring,
    intakeOutage: report.ticketKey === null,
    pictureAttached: outcomeOf("AMR-C8", inForce) === "PASSED",
    // That nothing stood in its way was decided at the time, and it stands in the way of others since.
    earlierReports: [],
  });
}

function ticketOf({ facts }: Decided): NamedTicket {
  return facts === null ? { kind: "NONE" } : { kind: "FOUND", facts };
}

/** The service as it was then: whether it was digital is what was said of AMR-X1. */
function serviceOf(decided: Decided, { serviceCode }: Report): CaseService | null {
  const outcome = outcomeOf("AMR-X1", decided);
  if (serviceCode === null || outcome === "NOT_APPLICABLE") return null;
  return { code: serviceCode, digital: outcome === "PASSED" };
}

function outcomeOf(rule: RuleId, { decisions }: Decided) {
  return decisions.find((decision) => decision.rule === rule)?.outcome ?? "NOT_APPLICABLE";
}
