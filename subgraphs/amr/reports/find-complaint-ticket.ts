import { type RequestContext } from "../context";
import { type TicketView } from "../tickets/ticket-view.type";
import { findTicket } from "../tickets/view-ticket";
import { type Report } from "./report";

/**
 * The ticket that a complaint escalates, as far as the caller may see it. Null while the complaint is provisional, and
 * when its number turned out to be unknown or another's (AMR-C7): then the decision rests on no facts.
 */
export async function findComplaintTicket(
  context: RequestContext,
  { number, provider, ticketNumber, verdict }: Report,
): Promise<TicketView | null> {
  if (ticketNumber === null || verdict === "PROVISIONAL") return null;
  if (verdict === "INELIGIBLE") {
    const decisions = await context.loaders.decisions.load(number);
    if (decisions.at(-1)?.facts == null) return null;
  }
  return findTicket(context, provider, ticketNumber);
}
