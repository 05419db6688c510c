import { type ClassType, Directive, Field, ObjectType } from "type-graphql";
import { TicketChangeType } from "../vocabulary/ticket-change.type";
import type { UserError } from "../vocabulary/user-error.type";
import { ProviderTicketType, type TicketView } from "./provider-ticket.type";
import { ProviderReference, type Reference, UserErrorType } from "./references.type";
import type { ShownChange } from "./ticket";

/** What a mutation answers. */
export interface TicketPayload {
  ticket: TicketView | null;
  userErrors: readonly UserError[];
}

/** What a subscription delivers. */
export interface TicketChanged {
  change: ShownChange;
  ticket: TicketView;
}

/** A provider's own types, for example `EtimadTicket`, `EtimadTicketPayload` and `EtimadTicketChanged`. */
export interface TicketTypes {
  readonly Ticket: ClassType<TicketView>;
  readonly Payload: ClassType<TicketPayload>;
  readonly Changed: ClassType<TicketChanged>;
}

/** Makes the classes of one provider's names. */
export function ticketTypesOf(prefix: string, calledBy: string): TicketTypes {
  @Directive('@key(fields: "number")')
  @ObjectType(`${prefix}Ticket`, {
    implements: ProviderTicketType,
    description: `A ticket of ${calledBy}.`,
  })
  class Ticket extends ProviderTicketType {
    /** Shareable, so that a provider's code never needs amr. */
    @Directive("@shareable")
    @Field(() => ProviderReference, { nullable: true })
    override provider!: Reference;
  }

  @ObjectType(`${prefix}TicketPayload`)
  class Payload implements TicketPayload {
    @Field(() => Ticket, { nullable: true }) ticket!: TicketView | null;
    @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
  }

  @ObjectType(`${prefix}TicketChanged`, { description: "A change and the ticket as it is now." })
  class Changed implements TicketChanged {
    @Field(() => TicketChangeType) change!: ShownChange;
    @Field(() => Ticket) ticket!: TicketView;
  }
  return { Ticket, Payload, Changed };
}
