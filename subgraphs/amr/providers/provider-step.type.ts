import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { ProviderType } from "./provider.type";

/** The contract's `SetResolutionBusinessDaysInput`. */
@InputType("SetResolutionBusinessDaysInput")
export class SetResolutionBusinessDaysInput {
  @Field(() => ID) provider!: string;
  @Field(() => Int, {
    nullable: true,
    description: "1 to 365. Null: the provider declares no service level.",
  })
  businessDays?: number | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `ProviderPayload`. */
@ObjectType("ProviderPayload")
export class ProviderPayloadType {
  @Field(() => ProviderType, { nullable: true }) provider!: ProviderType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
