import { registerEnumType } from "type-graphql";
import { TICKET_STATUSES } from "../../domain/lifecycle/ticket";
import { enumOf } from "./enum-of";

/** The contract's enum of where a ticket stands. */
export const TicketStatusType = enumOf(TICKET_STATUSES);
registerEnumType(TicketStatusType, {
  name: "TicketStatus",
  description: "Where a ticket stands with its provider.",
});
