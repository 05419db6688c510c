import { type TicketFacts } from "../lifecycle/ticket";
import { type Refusal } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { type LocalizedText } from "../text";

export const RULE_OUTCOMES = ["PASSED", "FAILED", "UNKNOWN", "NOT_APPLICABLE"] as const;
/** What weighing one rule came to; UNKNOWN while the provider does not answer. */
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

export const ESCALATION_GROUNDS = [
  "SERVICE_LEVEL_EXCEEDED",
  "NO_SERVICE_LEVEL",
  "CLOSED_UNSATISFACTORILY",
  "PROVIDER_INTAKE_OUTAGE",
] as const;
/** Why a complaint may be escalated: G1, G2, G3 and G4 of the rulebook. */
export type EscalationGround = (typeof ESCALATION_GROUNDS)[number];

export const VERDICTS = ["ELIGIBLE", "NOT_YET", "INELIGIBLE", "PROVISIONAL"] as const;
/** What the rulebook says of escalating a ticket. */
export type Verdict = (typeof VERDICTS)[number];

export const ELIGIBILITY_ALTERNATIVES = [
  "TRANSFORMATION_REQUEST",
  "SUGGESTION",
  "CONTACT_PROVIDER",
] as const;
/** What the guides offer instead of a refused complaint. */
export type EligibilityAlternative = (typeof ELIGIBILITY_ALTERNATIVES)[number];

/** One rule as it was weighed, with the dates and numbers that decided. */
export interface RuleDecision {
  readonly rule: RuleId;
  readonly outcome: RuleOutcome;
  readonly explanation: LocalizedText;
}

/** A decision of the rulebook on one case, with everything it rests on. */
export interface Eligibility {
  readonly verdict: Verdict;
  /** Null unless the verdict is ELIGIBLE. */
  readonly ground: EscalationGround | null;
  /** Every rule that was weighed, in the order of the rulebook. */
  readonly decisions: readonly RuleDecision[];
  /** With NOT_YET: the first instant at which it is eligible; null while nobody can say (A18). */
  readonly eligibleAt: Date | null;
  readonly decidedAt: Date;
  readonly alternative: EligibilityAlternative | null;
  /** The number of the earlier report that stands in the way (AMR-C5). */
  readonly blockedBy: string | null;
  /** What the decision was taken on; null when nothing was known of the ticket (A17). */
  readonly facts: TicketFacts | null;
  /** The one user error that submitting answers; null when submitting is accepted, or provisional. */
  readonly refusal: Refusal | null;
}
