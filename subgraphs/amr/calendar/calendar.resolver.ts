import { Arg, Authorized, Ctx, Int, Query, Resolver } from "type-graphql";
import { CivilDate, DateTime } from "../../../platform/graphql/scalars";
import type { RequestContext } from "../context";
import { CalendarDayType } from "./calendar-day.type";
import { lookUpCalendar, lookUpDeadline } from "./look-up-calendar";

/** The business calendar in force, for every role that is signed in. */
@Resolver()
export class CalendarResolver {
  @Authorized()
  @Query(() => [CalendarDayType], {
    nullable: true,
    description: "At most 400 days, between 2005 and 2076.",
  })
  async calendar(
    @Arg("from", () => CivilDate) from: string,
    @Arg("to", () => CivilDate) to: string,
    @Ctx() { calendars }: RequestContext,
  ) {
    return lookUpCalendar(from, to, await calendars.inForce());
  }

  @Authorized()
  @Query(() => Int, {
    nullable: true,
    description:
      "Which calendar is in force: it rises by one whenever days off are declared or withdrawn, so that whoever keeps a copy knows when to read it again.",
  })
  async calendarVersion(@Ctx() { calendars }: RequestContext): Promise<number> {
    return (await calendars.inForce()).version;
  }

  @Authorized()
  @Query(() => DateTime, {
    nullable: true,
    description:
      "The instant at which the n-th business day after the day of `from` ends: 00:00 Asia/Riyadh of the day that follows it. The day of `from` does not count; 1 to 365 days.",
  })
  async businessDeadline(
    @Arg("from", () => DateTime) from: Date,
    @Arg("businessDays", () => Int) businessDays: number,
    @Ctx() { calendars }: RequestContext,
  ): Promise<Date> {
    return lookUpDeadline(from, businessDays, await calendars.inForce());
  }
}
