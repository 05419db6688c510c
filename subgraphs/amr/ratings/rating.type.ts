import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { RATING_SUBJECTS } from "../../../domain/lifecycle/report";
import type { RatingSubject } from "../../../domain/lifecycle/report";
import { DateTime } from "../../../platform/graphql/scalars";
import { enumOf } from "../../vocabulary/enum-of";

/** The contract's enum of what is rated. */
const RatingSubjectType = enumOf(RATING_SUBJECTS);
registerEnumType(RatingSubjectType, {
  name: "RatingSubject",
  description: "What is rated (AMR-V1, AMR-V2).",
});

/** The contract's `Rating`. */
@ObjectType("Rating", { description: "A beneficiary's rating." })
export class RatingType {
  @Field(() => RatingSubjectType) subject!: RatingSubject;
  @Field(() => Int, { description: "1 to 5." }) score!: number;
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => DateTime) at!: Date;
}

/** The contract's `RateReportInput`. */
@InputType("RateReportInput")
export class RateReportInput {
  @Field(() => ID) number!: string;
  @Field(() => RatingSubjectType) subject!: RatingSubject;
  @Field(() => Int, { description: "1 to 5." }) score!: number;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}
