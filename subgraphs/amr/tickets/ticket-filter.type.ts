import { Field, ID, InputType, registerEnumType } from "type-graphql";
import type { TicketStatus } from "../../../domain/lifecycle/ticket";
import { CivilDate } from "../../../platform/graphql/scalars";
import { enumOf } from "../../vocabulary/enum-of";
import { TicketStatusType } from "../../vocabulary/ticket-status.type";
import { TICKET_ORDERS } from "./ticket-query";

/** The contract's enum of how a list of tickets is ordered. */
export const TicketOrderType = enumOf(TICKET_ORDERS);
registerEnumType(TicketOrderType, {
  name: "TicketOrder",
  description: "How a list of tickets is ordered.",
});

/** The contract's `TicketFilter`. */
@InputType("TicketFilter", { description: "All that is given must hold." })
export class TicketFilterInput {
  @Field(() => [ID], { nullable: true }) providers?: string[] | null;
  @Field(() => [TicketStatusType], { nullable: true }) statuses?: TicketStatus[] | null;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a report escalates it." })
  escalated?: boolean | null;
  @Field(() => CivilDate, { nullable: true }) openedFrom?: string | null;
  @Field(() => CivilDate, { nullable: true }) openedTo?: string | null;
  @Field(() => String, { nullable: true, description: "A ticket number in any spelling." })
  number?: string | null;
}
