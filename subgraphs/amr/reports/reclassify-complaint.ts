import { type Decision, grant } from "../../../domain/decision";
import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { provisionalReason } from "../../../domain/eligibility/provisional-reason";
import { reclassifyComplaint } from "../../../domain/lifecycle/report-steps";
import { type TicketMatter } from "../../../domain/lifecycle/ticket";
import { invariant } from "../../../platform/errors";
import { type DecideStep, type TakenStep } from "./take-step";
import { weighAgain } from "./weigh-again";

/**
 * A4: staff say what a complaint is about, and the rules are weighed again. What they come to is the decision in force
 * from then on; the earlier ones stay beside it.
 */
export function reclassifying(matter: TicketMatter): DecideStep {
  return async (work, report, request): Promise<Decision<TakenStep>> => {
    const eligibility = await weighAgain(work, report, matter);
    const asked = { ...request, ...outcomeOf(eligibility) };
    const decision = reclassifyComplaint(report.state, asked, work.calendar);
    if (!decision.granted) return decision;

    invariant(
      eligibility !== null,
      "what is reclassified is a complaint, and every one was weighed",
    );
    await work.decisions.add(report.number, eligibility, work.calendar.version);
    const { verdict, ground, facts } = eligibility;
    const { state } = decision.value;
    return grant({
      report: { ...report, matter, verdict, ground, state },
      move: decision.value,
      facts,
    });
  };
}

/** Of what was never weighed nothing is said, and the step is refused for what it is. */
function outcomeOf(eligibility: Eligibility | null) {
  if (eligibility === null) return { verdict: "ELIGIBLE", reason: "" } as const;
  return { verdict: eligibility.verdict, reason: provisionalReason(eligibility) ?? "" };
}
