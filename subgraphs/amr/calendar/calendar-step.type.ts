import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { CalendarDay } from "../../../domain/calendar/business-days";
import type { LocalizedText } from "../../../domain/text";
import { CivilDate } from "../../../platform/graphql/scalars";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { CalendarDayType } from "./calendar-day.type";

/** The contract's `LocalizedTextInput`. */
@InputType("LocalizedTextInput", { description: "The same text in both languages." })
class LocalizedTextInput implements LocalizedText {
  @Field(() => String) ar!: string;
  @Field(() => String) en!: string;
}

/** The contract's `DeclareHolidayInput`. */
@InputType("DeclareHolidayInput")
export class DeclareHolidayInput {
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `WithdrawHolidayInput`. */
@InputType("WithdrawHolidayInput")
export class WithdrawHolidayInput {
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `CalendarPayload`. */
@ObjectType("CalendarPayload")
export class CalendarPayloadType {
  @Field(() => [CalendarDayType]) days!: readonly CalendarDay[];
  @Field(() => Int, {
    nullable: true,
    description:
      "Reports and tickets whose deadline moved; null while they are still being worked out again.",
  })
  movedDeadlines!: number | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
