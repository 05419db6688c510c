import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { TicketList } from "./list-tickets";
import { ProviderTicketConnectionType } from "./ticket-connection.type";

/** What a page of tickets knows beyond its rows. */
@Resolver(() => ProviderTicketConnectionType)
export class TicketConnectionResolver {
  /** Counting reads every matching row, so it waits until somebody asks. */
  @FieldResolver(() => Int)
  totalCount(@Root() { count }: TicketList): Promise<number> {
    return count();
  }
}
