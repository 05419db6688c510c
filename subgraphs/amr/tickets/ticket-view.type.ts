import { type IndexedTicket } from "./indexed-ticket";

/** What the resolvers of a provider's ticket start from. */
export interface TicketView {
  /** The GraphQL type of the provider's tickets. */
  readonly __typename: string;
  readonly number: string;
  readonly providerCode: string;
  /** Null when nobody knows it, or the caller may not see it. */
  readonly ticket: IndexedTicket | null;
}
