import { Arg, type ClassType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { TicketFollowUpType } from "../vocabulary/ticket-follow-up.type";
import { answerPayload } from "./answer-payload";
import type { KitContext } from "./context";
import type { Provider } from "./define-provider";
import { followUpTicket } from "./follow-up-ticket";
import { type FollowUpInput, followUpInputOf } from "./follow-up.type";
import type { TicketView } from "./provider-ticket.type";
import { requireAgentOf } from "./row-rights";
import type { TicketPayload, TicketTypes } from "./ticket.type";

/** What is done after closing; made only for a provider whose guide has it (ETM-10). */
export function followUpResolverOf(
  { prefix, code }: Provider,
  { Ticket, Payload }: TicketTypes,
): ClassType {
  const Input = followUpInputOf(prefix);

  @Resolver(() => Ticket)
  class FollowUpResolver {
    @Mutation(() => Payload, {
      name: `follow${prefix}TicketUp`,
      nullable: true,
      description:
        "A closed ticket: a dated entry of corrective action, cause of dissatisfaction, satisfaction or verification (ETM-10). It stays CLOSED.",
    })
    async followUp(
      @Arg("input", () => Input) input: FollowUpInput,
      @Ctx() context: KitContext,
    ): Promise<TicketPayload> {
      const caller = requireAgentOf(code, context.caller);
      return answerPayload(context, await followUpTicket(context, { caller, input }));
    }

    @FieldResolver(() => [TicketFollowUpType], {
      nullable: true,
      description: "What was done about it after its closing, oldest first (ETM-10).",
    })
    followUps(@Root() { key }: TicketView, @Ctx() { loaders }: KitContext) {
      return loaders.followUps.load(key);
    }
  }
  return FollowUpResolver;
}
