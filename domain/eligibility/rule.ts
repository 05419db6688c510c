import { type TicketFacts } from "../lifecycle/ticket";
import { providerInText } from "../lifecycle/wording";
import { type RefusalCode } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { type LocalizedText } from "../text";
import { type EligibilityCase } from "./case";
import { type EligibilityAlternative } from "./eligibility";

/** One rule of the guard, in a file of its own. */
export interface EligibilityRule {
  readonly id: RuleId;
  readonly weigh: (eligibilityCase: EligibilityCase) => Weighed;
}

/** What weighing a rule came to, and why. */
export type Weighed =
  | {
      readonly outcome: "PASSED" | "UNKNOWN" | "NOT_APPLICABLE";
      readonly explanation: LocalizedText;
    }
  | {
      readonly outcome: "FAILED";
      readonly explanation: LocalizedText;
      readonly objection: Objection;
    };

/** A rule with what weighing it came to. */
export type WeighedRule = Weighed & { readonly rule: RuleId };
export type FailedRule = Extract<WeighedRule, { readonly outcome: "FAILED" }>;

/** How a failed rule is answered when the complaint is submitted. */
export interface Objection {
  /** RULE_REFUSED when left out. */
  readonly code?: RefusalCode;
  /** Where in the input of `submitComplaint`. */
  readonly field: string;
  readonly alternative?: EligibilityAlternative;
  /** Set when time alone mends it: from when, or null while nobody can say. */
  readonly eligibleAt?: Date | null;
}

export function passed(explanation: LocalizedText): Weighed {
  return { outcome: "PASSED", explanation };
}

export function notApplicable(explanation: LocalizedText): Weighed {
  return { outcome: "NOT_APPLICABLE", explanation };
}

export function failed(explanation: LocalizedText, objection: Objection): Weighed {
  return { outcome: "FAILED", explanation, objection };
}

/** A8: what rests on the provider's answer is not known while it does not answer. */
export function unanswered({ provider }: EligibilityCase): Weighed {
  const { ar, en } = providerInText(provider.name);
  const explanation = {
    ar: `لا تجيب ${ar} الآن؛ يُبت في ذلك حين تجيب.`,
    en: `${en} does not answer now; this is decided as soon as it does.`,
  };
  return { outcome: "UNKNOWN", explanation };
}

/** Weighs what rests on the ticket's facts: UNKNOWN while the provider does not answer, NOT_APPLICABLE without a ticket. */
export function onFacts(
  eligibilityCase: EligibilityCase,
  weigh: (facts: TicketFacts) => Weighed,
): Weighed {
  const { ticket } = eligibilityCase;
  if (ticket.kind === "FOUND") return weigh(ticket.facts);
  return ticket.kind === "NO_ANSWER" ? unanswered(eligibilityCase) : notApplicable(NO_TICKET);
}

const NO_TICKET: LocalizedText = {
  ar: "لا شكوى لدى الجهة يُنظر فيها.",
  en: "There is no ticket with the provider to weigh this on.",
};
