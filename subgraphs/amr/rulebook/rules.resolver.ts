import { Arg, Authorized, ID, Query, Resolver } from "type-graphql";
import { findRule, RULES } from "../../../domain/rulebook/rulebook";
import { RuleType } from "./rule.type";

/** The rulebook, for every role that is signed in. */
@Resolver()
export class RulesResolver {
  @Authorized()
  @Query(() => [RuleType], { nullable: true, description: "The whole rulebook, in its order." })
  rules() {
    return RULES;
  }

  @Authorized()
  @Query(() => RuleType, { nullable: true, description: "One rule, by an id such as AMR-C5." })
  rule(@Arg("id", () => ID) id: string) {
    return findRule(id);
  }
}
