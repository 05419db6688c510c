import { Arg, type ClassType, Ctx, Mutation, Resolver } from "type-graphql";
import { answerPayload } from "./answer-payload";
import type { KitContext } from "./context";
import type { Provider } from "./define-provider";
import { remindTicket } from "./remind-ticket";
import { requireAgentOf } from "./row-rights";
import { remindInputOf, type StepInput } from "./ticket-input.type";
import type { TicketPayload, TicketTypes } from "./ticket.type";

/** The second contact; made only for a provider with a clock of its own on awaited information. */
export function reminderResolverOf(
  { prefix, code, informationClock }: Provider,
  { Payload }: TicketTypes,
): ClassType {
  const Remind = remindInputOf(prefix);
  const days = String(informationClock?.businessDays);

  @Resolver()
  class ReminderResolver {
    @Mutation(() => Payload, {
      name: `remind${prefix}Ticket`,
      nullable: true,
      description: `AWAITING_INFORMATION: the second contact after no answer; from it the beneficiary has ${days} business days (FRS-R3).`,
    })
    async remind(
      @Arg("input", () => Remind) input: StepInput,
      @Ctx() context: KitContext,
    ): Promise<TicketPayload> {
      const caller = requireAgentOf(code, context.caller);
      return answerPayload(context, await remindTicket(context, { caller, input }));
    }
  }
  return ReminderResolver;
}
