import { type RequestContext } from "../context";
import { type TicketView } from "../tickets/ticket-view.type";
import { findTicket } from "../tickets/view-ticket";
import { type Report } from "./report";

/** The ticket that a complaint escalates, as far as the caller may see it; null while the complaint has none. */
export async function findComplaintTicket(
  context: RequestContext,
  { provider, ticketNumber, verdict }: Report,
): Promise<TicketView | null> {
  if (ticketNumber === null || verdict === "PROVISIONAL") return null;
  return findTicket(context, provider, ticketNumber);
}
