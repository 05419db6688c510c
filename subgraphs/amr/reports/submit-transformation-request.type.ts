import { Field, ID, InputType, ObjectType } from "type-graphql";
import { BeneficiaryInput } from "../../vocabulary/beneficiary-input.type";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { TransformationRequestType } from "./transformation-request.type";

/** The contract's `SubmitTransformationRequestInput`. */
@InputType("SubmitTransformationRequestInput")
export class SubmitTransformationRequestInput {
  @Field(() => ID) provider!: string;
  @Field(() => ID, {
    nullable: true,
    description: "When the paper service is in the provider's list.",
  })
  serviceCode?: string | null;
  @Field(() => String) paperServiceName!: string;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => [ID], { nullable: true }) documentIds?: readonly string[] | null;
  @Field(() => BeneficiaryInput, { nullable: true }) beneficiary?: BeneficiaryInput | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `SubmitTransformationRequestPayload`. */
@ObjectType("SubmitTransformationRequestPayload")
export class SubmitTransformationRequestPayloadType {
  @Field(() => TransformationRequestType, { nullable: true })
  transformationRequest!: TransformationRequestType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
