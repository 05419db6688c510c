import { registerEnumType } from "type-graphql";
import { TICKET_CLOSURES } from "../../domain/lifecycle/ticket";
import { enumOf } from "./enum-of";

/** The contract's enum of how a ticket ended. */
export const TicketClosureType = enumOf(TICKET_CLOSURES);
registerEnumType(TicketClosureType, {
  name: "TicketClosure",
  description: "How a ticket ended.",
  valuesConfig: {
    UNRESOLVED: { description: "Closed without solving it." },
    NO_RESPONSE: {
      description:
        "The beneficiary did not answer a request for information in time; only from AWAITING_INFORMATION.",
    },
    REDIRECTED: { description: "Belongs to another provider; `redirectedTo` says which." },
    WITHDRAWN: { description: "Withdrawn by the beneficiary; the note says how." },
  },
});
