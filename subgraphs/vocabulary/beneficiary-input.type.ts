import { Field, InputType } from "type-graphql";
import type { Beneficiary } from "../../domain/identity/beneficiary";
import { BeneficiaryKindType } from "./beneficiary-kind.type";
import { IdentifierKindType } from "./identifier-kind.type";

/**
 * The one input that subgraphs share. Composition keeps only what all of them
 * declare, so it changes in all of them at once: they all use this class.
 */
@InputType("BeneficiaryInput", { description: "Whom a ticket or report is for." })
export class BeneficiaryInput {
  @Field(() => BeneficiaryKindType, { defaultValue: BeneficiaryKindType.INDIVIDUAL })
  kind!: Beneficiary["kind"];

  @Field(() => String, {
    description:
      "INDIVIDUAL: national ID (1…) or residence number (2…), 10 digits with a valid check digit. Others: the establishment's unified number, 10 digits from 7, no check digit. PASSPORT and FOREIGN_REGISTRATION: 5 to 20 letters and digits. Arabic-Indic digits are taken too.",
  })
  identifier!: string;

  @Field(() => String) name!: string;

  @Field(() => IdentifierKindType, {
    nullable: true,
    description:
      "Left out: known from the identifier. Visitors and bodies abroad, whom only staff enter (AMR-D5), need it.",
  })
  identifierKind?: Beneficiary["identifierKind"] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "An allocated Saudi mobile number, taken as 05… or +9665… and kept as the latter; with a foreign identifier any E.164 number. One of `mobile` and `email` is needed.",
  })
  mobile?: string | null;

  @Field(() => String, { nullable: true }) email?: string | null;
}
