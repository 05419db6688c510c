import { Arg, type ClassType, Ctx, Mutation, Resolver } from "type-graphql";
import { answerPayload } from "./answer-payload";
import type { KitContext } from "./context";
import type { Provider } from "./define-provider";
import { escalateTicket } from "./escalate-ticket";
import { requireAgentOf } from "./row-rights";
import { type DatedStepInput, escalateInputOf } from "./ticket-input.type";
import type { TicketPayload, TicketTypes } from "./ticket.type";

/** Climbing the provider's own ladder; made only for a provider that has one. */
export function escalationResolverOf(
  { prefix, code }: Provider,
  { Payload }: TicketTypes,
): ClassType {
  const Escalate = escalateInputOf(prefix);

  @Resolver()
  class EscalationResolver {
    @Mutation(() => Payload, {
      name: `escalate${prefix}Ticket`,
      nullable: true,
      description: "One step up the provider's own ladder.",
    })
    async escalate(
      @Arg("input", () => Escalate) input: DatedStepInput,
      @Ctx() context: KitContext,
    ): Promise<TicketPayload> {
      const caller = requireAgentOf(code, context.caller);
      return answerPayload(context, await escalateTicket(context, { caller, input }));
    }
  }
  return EscalationResolver;
}
