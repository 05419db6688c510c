import { ArgsType, Field, ID, Int } from "type-graphql";
import type { TicketOrder } from "./ticket-query";
import { TicketFilterInput, TicketOrderType } from "./ticket-filter.type";

const DEFAULT_ORDER = "OPENED_AT_DESC";
const DEFAULT_SIZE = 20;

/** What a list of tickets is asked with. */
@ArgsType()
export class TicketListArgs {
  @Field(() => TicketFilterInput, { nullable: true }) filter?: TicketFilterInput | null;
  @Field(() => TicketOrderType, { nullable: true, defaultValue: DEFAULT_ORDER })
  orderBy!: TicketOrder | null;
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_SIZE }) first!: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** What a stream of tickets' changes is asked with. */
@ArgsType()
export class TicketChangedArgs {
  @Field(() => ID, { nullable: true }) provider?: string | null;
  @Field(() => ID, { nullable: true }) number?: string | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** The list that is asked for; an argument that is null is one that was left out. */
export function toTicketListRequest({ filter, orderBy, first, after }: TicketListArgs) {
  return {
    filter,
    orderBy: orderBy ?? DEFAULT_ORDER,
    first: first ?? DEFAULT_SIZE,
    after,
  } as const;
}
