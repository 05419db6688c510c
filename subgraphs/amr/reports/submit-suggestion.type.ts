import { Field, ID, InputType, ObjectType } from "type-graphql";
import { BeneficiaryInput } from "../../vocabulary/beneficiary-input.type";
import type { ChannelKind } from "../../vocabulary/channel";
import { ChannelKindType } from "../../vocabulary/channel-kind.type";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { SuggestionType } from "./suggestion.type";

/** The contract's `SubmitSuggestionInput`. */
@InputType("SubmitSuggestionInput")
export class SubmitSuggestionInput {
  @Field(() => ID) provider!: string;
  @Field(() => ID) serviceCode!: string;
  @Field(() => ChannelKindType, { description: "AMR-S5" }) channel!: ChannelKind;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => [ID], { nullable: true }) documentIds?: readonly string[] | null;
  @Field(() => BeneficiaryInput, { nullable: true }) beneficiary?: BeneficiaryInput | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `SubmitSuggestionPayload`. */
@ObjectType("SubmitSuggestionPayload")
export class SubmitSuggestionPayloadType {
  @Field(() => SuggestionType, { nullable: true }) suggestion!: SuggestionType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
