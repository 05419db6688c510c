import { type TicketKey, ticketKey } from "../../domain/identity/ticket-number";
import { isReadable } from "../../domain/text";

/** How a number is looked for, in whatever spelling; null for one that no ticket can have. */
export function lookupKey(number: string): TicketKey | null {
  return isReadable(number) ? ticketKey(number) : null;
}
