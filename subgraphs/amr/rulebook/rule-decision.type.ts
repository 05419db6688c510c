import { Field, ObjectType, registerEnumType } from "type-graphql";
import { RULE_OUTCOMES, type RuleOutcome } from "../../../domain/eligibility/eligibility";
import { enumOf } from "../../vocabulary/enum-of";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { RuleType } from "./rule.type";

/** The contract's enum of what weighing one rule came to. */
const RuleOutcomeType = enumOf(RULE_OUTCOMES);
registerEnumType(RuleOutcomeType, {
  name: "RuleOutcome",
  description: "What weighing one rule came to.",
  valuesConfig: {
    UNKNOWN: {
      description:
        "Could not be weighed now, e.g. the provider does not answer; the complaint is taken provisionally.",
    },
  },
});

/** The contract's `RuleDecision`. */
@ObjectType("RuleDecision", { description: "One rule as it was weighed." })
export class RuleDecisionType {
  @Field(() => RuleType) rule!: RuleType;
  @Field(() => RuleOutcomeType) outcome!: RuleOutcome;
  @Field(() => LocalizedTextType, { description: "Why, with the dates and numbers that decided." })
  explanation!: LocalizedTextType;
}
