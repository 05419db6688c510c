import { type TicketKey, ticketKey } from "../../../domain/identity/ticket-number";
import { isText } from "../page";

/** A number as a caller typed it, in its normal form; null when it can be the number of no ticket. */
export function ticketKeyOf(number: string): TicketKey | null {
  return isText(number) ? ticketKey(number) : null;
}
