import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { findRule } from "../../../domain/rulebook/rulebook";
import type { RequestContext } from "../context";
import { RuleDecisionType } from "../rulebook/rule-decision.type";
import { ComplaintType } from "./complaint.type";
import { EligibilityType } from "./eligibility.type";
import type { Decided } from "./report";
import { findReport } from "./view-report";

/** What a decision refers to. */
@Resolver(() => EligibilityType)
export class EligibilityResolver {
  @FieldResolver(() => [RuleDecisionType], {
    description: "Every rule that was weighed, in the order of the rulebook.",
  })
  decisions(@Root() { decisions }: Decided) {
    return decisions.map((decision) => ({ ...decision, rule: findRule(decision.rule) }));
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description:
      "The earlier complaint that stands in the way (AMR-C5); null where the caller may not see it.",
  })
  existingComplaint(@Root() { blockedBy }: Decided, @Ctx() context: RequestContext) {
    return blockedBy === null ? null : findReport(context, blockedBy);
  }
}
