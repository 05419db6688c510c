import { registerEnumType } from "type-graphql";
import { TICKET_MATTERS } from "../../domain/lifecycle/ticket";
import { enumOf } from "./enum-of";

/** The contract's enum of what a ticket is about (AMR-I3). */
export const TicketMatterType = enumOf(TICKET_MATTERS);
registerEnumType(TicketMatterType, {
  name: "TicketMatter",
  description:
    "What a ticket is about; decides whether it may be escalated once closed (AMR-X2, AMR-X3).",
});
