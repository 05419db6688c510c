import { Directive, Field, ID, ObjectType } from "type-graphql";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";

/** The contract's `Rule`, an entity. */
@Directive('@key(fields: "id")')
@ObjectType("Rule", {
  description: "One rule of the regulator's published guides, with where it is written.",
})
export class RuleType {
  @Field(() => ID, { description: "For example AMR-C5. See the rule catalogue." }) id!: string;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => LocalizedTextType) source!: LocalizedTextType;
}
