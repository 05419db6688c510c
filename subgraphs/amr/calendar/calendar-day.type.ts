import { Field, ObjectType } from "type-graphql";
import type { DayKind, HolidayCertainty } from "../../../domain/calendar/business-calendar";
import { CivilDate } from "../../../platform/graphql/scalars";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { DayKindType, HolidayCertaintyType } from "./day-kind.type";

/** The contract's `CalendarDay`. */
@ObjectType("CalendarDay", { description: "One civil day of the business calendar." })
export class CalendarDayType {
  @Field(() => CivilDate) date!: string;
  @Field(() => String, { description: "Umm al-Qura date, YYYY-MM-DD." }) hijri!: string;
  @Field(() => DayKindType) kind!: DayKind;
  @Field(() => LocalizedTextType, { nullable: true }) holiday!: LocalizedTextType | null;
  @Field(() => HolidayCertaintyType, { nullable: true }) certainty!: HolidayCertainty | null;
}
