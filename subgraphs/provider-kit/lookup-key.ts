import { type TicketKey, ticketKey } from "../../domain/identity/ticket-number";

/** How a number is looked for, in whatever spelling; null for one that no ticket can have. */
export function lookupKey(number: string): TicketKey | null {
  // No text in PostgreSQL holds U+0000, and asking for it is an error there.
  return number.includes("\u0000") ? null : ticketKey(number);
}
