import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { DayKind, HolidayCertainty } from "../../../domain/calendar/business-calendar";
import { DEADLINE_CAUSES } from "../../../domain/deadline/ticket-deadline";
import type { DeadlineCause } from "../../../domain/deadline/ticket-deadline";
import { CivilDate, DateTime } from "../../../platform/graphql/scalars";
import { enumOf } from "../../vocabulary/enum-of";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { DayKindType, HolidayCertaintyType } from "./day-kind.type";

/** The contract's enum of what set or moved a deadline. */
const DeadlineCauseType = enumOf(DEADLINE_CAUSES);
registerEnumType(DeadlineCauseType, {
  name: "DeadlineCause",
  description: "What set or moved a deadline.",
});

/** The contract's `DeadlineChange`. */
@ObjectType("DeadlineChange", {
  description: "A deadline that was set or moved, with what moved it.",
})
export class DeadlineChangeType {
  @Field(() => DateTime) at!: Date;
  @Field(() => DateTime, { nullable: true }) from!: Date | null;
  @Field(() => DateTime, { nullable: true }) to!: Date | null;
  @Field(() => DeadlineCauseType) cause!: DeadlineCause;
  @Field(() => Int, { description: "The version of the calendar it was worked out with." })
  calendarVersion!: number;
}

/** The contract's `DeadlineDay`. */
@ObjectType("DeadlineDay", { description: "One day between a start and its deadline." })
export class DeadlineDayType {
  @Field(() => CivilDate) date!: string;
  @Field(() => Boolean, { description: "Whether it counted as a business day of the period." })
  counted!: boolean;
  @Field(() => DayKindType) kind!: DayKind;
  @Field(() => Boolean) paused!: boolean;
  @Field(() => LocalizedTextType, { nullable: true }) holiday!: LocalizedTextType | null;
  @Field(() => HolidayCertaintyType, { nullable: true }) certainty!: HolidayCertainty | null;
}
