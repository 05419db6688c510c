import { type EligibilityCase } from "./case";
import { closedWithoutSatisfying } from "./closed-without-satisfying";
import { blockingReport } from "./earlier-report";
import { type Eligibility } from "./eligibility";
import { fiveBusinessDaysHavePassed } from "./five-business-days-have-passed";
import { givenServiceRefusal } from "./given-service";
import { hasATicketNumber } from "./has-a-ticket-number";
import { intakeWasDown } from "./intake-was-down";
import { notAboutTheProvidersProcedures } from "./not-about-the-providers-procedures";
import { notEscalatedBefore } from "./not-escalated-before";
import { pictureOfTheFaultIsAttached } from "./picture-of-the-fault-is-attached";
import { providerExceededItsServiceLevel } from "./provider-exceeded-its-service-level";
import { providerSetNoReplyPeriod } from "./provider-set-no-reply-period";
import { type EligibilityRule, type WeighedRule } from "./rule";
import { serviceIsDigital } from "./service-is-digital";
import { technicalProblemPersists } from "./technical-problem-persists";
import { decidingFailure, openVerdict, refusalOf, refusedVerdict } from "./verdict";

/** Every rule of the guard, in the order of the rulebook. */
const RULES: readonly EligibilityRule[] = [
  intakeWasDown, // AMR-C1
  providerExceededItsServiceLevel, // AMR-C2
  providerSetNoReplyPeriod, // AMR-C3
  closedWithoutSatisfying, // AMR-C4
  notEscalatedBefore, // AMR-C5
  fiveBusinessDaysHavePassed, // AMR-C6
  hasATicketNumber, // AMR-C7
  pictureOfTheFaultIsAttached, // AMR-C8
  serviceIsDigital, // AMR-X1
  notAboutTheProvidersProcedures, // AMR-X2
  technicalProblemPersists, // AMR-X3
];

/**
 * Weighs a complaint by AMR-C1 to C8 and AMR-X1 to X3 and draws the verdict.
 *
 * Any rule that fails makes it INELIGIBLE, unless time alone mends what decides (AMR-C2,
 * AMR-C6): then it is NOT_YET. Without a failure it is PROVISIONAL while anything is
 * unknown (A8), and ELIGIBLE otherwise. Of an unknown or foreign ticket only AMR-C7 is
 * weighed, so that nothing of it shows (A17).
 */
export function weigh(eligibilityCase: EligibilityCase): Eligibility {
  const weighed = rulesFor(eligibilityCase).map((rule) => ({
    rule: rule.id,
    ...rule.weigh(eligibilityCase),
  }));
  const failure = decidingFailure(weighed);
  const { at, ticket } = eligibilityCase;
  return {
    ...(failure === null ? openVerdict(weighed) : refusedVerdict(failure)),
    decisions: weighed.map(({ rule, outcome, explanation }) => ({ rule, outcome, explanation })),
    decidedAt: at,
    blockedBy: blockerOf(eligibilityCase, weighed),
    facts: ticket.kind === "FOUND" ? ticket.facts : null,
    refusal: givenServiceRefusal(eligibilityCase) ?? (failure && refusalOf(failure)),
  };
}

function rulesFor({ ticket }: EligibilityCase): readonly EligibilityRule[] {
  return ticket.kind === "UNKNOWN" ? [hasATicketNumber] : RULES;
}

function blockerOf(
  eligibilityCase: EligibilityCase,
  weighed: readonly WeighedRule[],
): string | null {
  const isBlocked = weighed.some(
    ({ rule, outcome }) => rule === notEscalatedBefore.id && outcome === "FAILED",
  );
  return isBlocked ? (blockingReport(eligibilityCase)?.number ?? null) : null;
}
