import { type ClassType, Ctx, Directive, Field, ObjectType, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ProviderType } from "../providers/provider.type";
import { ProviderTicketType } from "./provider-ticket.type";
import type { TicketView } from "./ticket-view.type";

/** type-graphql keeps the classes of a process in one place, so each type is made once. */
const made = new Map<string, ClassType>();

/** What amr has of one provider's type of tickets: the fields of the interface, and that `number` is its key. */
export function ticketStubOf(ticketType: string): ClassType {
  const stub = made.get(ticketType) ?? makeStub(ticketType);
  made.set(ticketType, stub);
  return stub;
}

function makeStub(ticketType: string): ClassType {
  @Directive('@key(fields: "number")')
  @ObjectType(ticketType, { implements: ProviderTicketType })
  class TicketStub {
    /** Shareable, so that a provider's code never needs the other subgraph. */
    @Directive("@shareable")
    @Field(() => ProviderType, { nullable: true })
    provider(@Root() { providerCode }: TicketView, @Ctx() { loaders }: RequestContext) {
      return loaders.provider.load(providerCode);
    }
  }
  return TicketStub;
}
