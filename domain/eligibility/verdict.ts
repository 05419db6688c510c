import { type Refusal } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { type Eligibility, type EscalationGround } from "./eligibility";
import { type FailedRule, type WeighedRule } from "./rule";

/** "At submission": of several rules that fail, the one that is answered with is the first of these. */
const PRECEDENCE: readonly RuleId[] = [
  "AMR-C7",
  "AMR-X1",
  "AMR-C5",
  "AMR-C8",
  "AMR-X2",
  "AMR-X3",
  "AMR-C4",
  "AMR-C2",
  "AMR-C6",
];

/** The ground that each of these rules opens when it passes: G4, G1, G3 and G2. */
const GROUNDS: ReadonlyMap<RuleId, EscalationGround> = new Map([
  ["AMR-C1", "PROVIDER_INTAKE_OUTAGE"],
  ["AMR-C2", "SERVICE_LEVEL_EXCEEDED"],
  ["AMR-C4", "CLOSED_UNSATISFACTORILY"],
  ["AMR-C6", "NO_SERVICE_LEVEL"],
]);

type Drawn = Pick<Eligibility, "verdict" | "ground" | "eligibleAt" | "alternative">;

/** The failure that decides, by the order of precedence; null when no rule failed. */
export function decidingFailure(weighed: readonly WeighedRule[]): FailedRule | null {
  const failures = weighed.filter((rule) => rule.outcome === "FAILED");
  return PRECEDENCE.map((id) => failures.find(({ rule }) => rule === id)).find(Boolean) ?? null;
}

/** The verdict on a case with a failure: NOT_YET when time alone mends it, INELIGIBLE otherwise. */
export function refusedVerdict({ objection }: FailedRule): Drawn {
  const { alternative = null, eligibleAt } = objection;
  const verdict = eligibleAt === undefined ? "INELIGIBLE" : "NOT_YET";
  return { verdict, ground: null, eligibleAt: eligibleAt ?? null, alternative };
}

/** The verdict on a case without a failure: PROVISIONAL while anything is unknown, ELIGIBLE otherwise. */
export function openVerdict(weighed: readonly WeighedRule[]): Drawn {
  const known = weighed.every(({ outcome }) => outcome !== "UNKNOWN");
  const opening = weighed.find(({ rule, outcome }) => outcome === "PASSED" && GROUNDS.has(rule));
  const ground = (known && opening && GROUNDS.get(opening.rule)) || null;
  const verdict = known ? "ELIGIBLE" : "PROVISIONAL";
  return { verdict, ground, eligibleAt: null, alternative: null };
}

/** The user error that submitting answers with, when a rule failed. */
export function refusalOf({ rule, explanation, objection }: FailedRule): Refusal {
  const { code = "RULE_REFUSED", field, eligibleAt } = objection;
  return {
    code,
    message: explanation,
    path: ["input", field],
    rule,
    ...(eligibleAt && { allowedAt: eligibleAt }),
  };
}
