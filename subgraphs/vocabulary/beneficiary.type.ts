import { Directive, Field, ObjectType } from "type-graphql";
import type { Beneficiary } from "../../domain/identity/beneficiary";
import { BeneficiaryKindType } from "./beneficiary-kind.type";
import { IdentifierKindType } from "./identifier-kind.type";

/** The contract's beneficiary; whoever fills it decides what the caller may read whole. */
@Directive("@shareable")
@ObjectType("Beneficiary", {
  description:
    "Whom a ticket or report is for. Identifier and mobile are masked except for whoever handles the case.",
})
export class BeneficiaryType {
  @Field(() => BeneficiaryKindType) kind!: Beneficiary["kind"];
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) identifier!: string | null;
  /** Two kinds of identifier can be written alike, so who is who is told by both. */
  @Field(() => IdentifierKindType, { nullable: true, description: "What the identifier is." })
  identifierKind!: Beneficiary["identifierKind"] | null;
  @Field(() => String, { nullable: true }) mobile!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
}
