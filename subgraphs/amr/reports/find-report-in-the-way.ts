import { type RequestContext } from "../context";
import { type TicketOfReport } from "./report.repository";
import { type ReportView, viewVisible } from "./view-report";

/** A6: the report that stands in the way of another one about a ticket; null where there is none, or none that the caller may see. */
export async function findReportInTheWay(
  context: RequestContext,
  ticket: TicketOfReport,
): Promise<ReportView | null> {
  const report = await context.loaders.reportInTheWay.load(ticket);
  return report && viewVisible(context, report);
}
