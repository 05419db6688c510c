import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { declareHoliday } from "../../../domain/calendar/declare-holiday";
import { withdrawHoliday } from "../../../domain/calendar/withdraw-holiday";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import {
  CalendarPayloadType,
  DeclareHolidayInput,
  WithdrawHolidayInput,
} from "./calendar-step.type";
import { type AskedChange, changeCalendar } from "./change-calendar";

/** The calendar as the regulator's administrators change it. */
@Resolver()
export class CalendarStepsResolver {
  @Authorized("REGULATOR_ADMIN")
  @Mutation(() => CalendarPayloadType, {
    nullable: true,
    description:
      "Announces days off; they replace predicted ones, and open deadlines are worked out again.",
  })
  declareHoliday(
    @Arg("input", () => DeclareHolidayInput) input: DeclareHolidayInput,
    @Ctx() context: RequestContext,
  ) {
    const { name } = input;
    return payloadOf(context, {
      operation: "declareHoliday",
      kind: "DECLARED",
      input,
      decide: (calendar, range) => declareHoliday(calendar, { ...range, name }),
    });
  }

  @Authorized("REGULATOR_ADMIN")
  @Mutation(() => CalendarPayloadType, {
    nullable: true,
    description: "Takes days off back; open deadlines are worked out again.",
  })
  withdrawHoliday(
    @Arg("input", () => WithdrawHolidayInput) input: WithdrawHolidayInput,
    @Ctx() context: RequestContext,
  ) {
    return payloadOf(context, {
      operation: "withdrawHoliday",
      kind: "WITHDRAWN",
      input,
      decide: withdrawHoliday,
    });
  }
}

async function payloadOf(context: RequestContext, asked: AskedChange) {
  const { refusals, ...outcome } = await changeCalendar(context, asked);
  return { ...outcome, userErrors: refusals.map(toUserError) };
}
