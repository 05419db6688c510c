import {
  Arg,
  Authorized,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { TicketChangeType } from "../vocabulary/ticket-change.type";
import { answerPayload } from "./answer-payload";
import { changeTicket } from "./change-ticket";
import type { KitContext } from "./context";
import type { Provider } from "./define-provider";
import { findTicket } from "./find-ticket";
import { openTicket } from "./open-ticket";
import type { TicketView } from "./provider-ticket.type";
import { requireAgentOf, ROLES_THAT_READ } from "./row-rights";
import type { ShownChange } from "./ticket";
import type { ChangeTicketInput, OpenTicketInput } from "./ticket-input.type";
import type { TicketChanged, TicketPayload, TicketTypes } from "./ticket.type";
import { toTicketType } from "./ticket-view";
import { type Watch, watchTickets, type WatchedChange } from "./watch-tickets";

/** `etimadTicket` and the like. */
function ticketFieldOf({ prefix }: Pick<Provider, "prefix">): string {
  return `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Ticket`;
}

/** The history of a ticket, by a loader of its own. */
export function historyResolverOf({ Ticket }: TicketTypes): ClassType {
  @Resolver(() => Ticket)
  class HistoryResolver {
    @FieldResolver(() => [TicketChangeType], { nullable: true })
    async history(
      @Root() { key }: TicketView,
      @Ctx() { loaders }: KitContext,
    ): Promise<readonly ShownChange[]> {
      return loaders.history.load(key);
    }
  }
  return HistoryResolver;
}

/** Reading: one ticket, and its changes as they come. */
export function readingResolverOf(provider: Provider, { Ticket, Changed }: TicketTypes): ClassType {
  const field = ticketFieldOf(provider);

  @Resolver()
  class ReadingResolver {
    @Authorized(ROLES_THAT_READ)
    @Query(() => Ticket, {
      name: field,
      nullable: true,
      description: `One ticket, straight from ${provider.calledBy}.`,
    })
    async ticket(
      @Arg("number", () => ID) number: string,
      @Ctx() context: KitContext,
    ): Promise<TicketView | null> {
      const ticket = await findTicket(context, number);
      return ticket && toTicketType(ticket, context);
    }

    // Who may watch is settled where the stream is made: nothing else of a subscription runs before it.
    @Subscription(() => Changed, {
      name: `${field}Changed`,
      description: `Tickets of ${provider.calledBy}; one ticket when \`number\` is given.`,
      subscribe: ({ args, context }: { args: Watch; context: KitContext }) =>
        watchTickets(context, args),
    })
    changed(
      @Root() { change, ticket }: WatchedChange,
      @Ctx() context: KitContext,
      @Arg("number", () => ID, { nullable: true }) _number?: string,
      @Arg("after", () => String, { nullable: true }) _after?: string,
    ): TicketChanged {
      return { change, ticket: toTicketType(ticket, context) };
    }
  }
  return ReadingResolver;
}

interface Inputs {
  readonly Open: ClassType<OpenTicketInput>;
  readonly Change: ClassType<ChangeTicketInput>;
}

/** The agents' operations that every provider has. */
export function writingResolverOf(
  { prefix, calledBy, code }: Provider,
  { Payload }: TicketTypes,
  { Open, Change }: Inputs,
): ClassType {
  @Resolver()
  class WritingResolver {
    @Mutation(() => Payload, {
      name: `open${prefix}Ticket`,
      nullable: true,
      description: `Opens a ticket with ${calledBy}; the clock starts.`,
    })
    async open(
      @Arg("input", () => Open) input: OpenTicketInput,
      @Ctx() context: KitContext,
    ): Promise<TicketPayload> {
      const caller = requireAgentOf(code, context.caller);
      return answerPayload(context, await openTicket(context, { caller, input }));
    }

    @Mutation(() => Payload, {
      name: `change${prefix}Ticket`,
      nullable: true,
      description: "Moves it on: start, ask for information, resume, close, reopen.",
    })
    async change(
      @Arg("input", () => Change) input: ChangeTicketInput,
      @Ctx() context: KitContext,
    ): Promise<TicketPayload> {
      const caller = requireAgentOf(code, context.caller);
      return answerPayload(context, await changeTicket(context, { caller, input }));
    }
  }
  return WritingResolver;
}
