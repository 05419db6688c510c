import { isSimilar } from "../../../domain/requests/similarity";
import { type RequestContext } from "../context";
import { findActor } from "./report-actor";
import { type ReportView, toView } from "./view-report";

/**
 * A14: earlier reports of the same track, by anybody, whose text is like this one's: about the same provider, and of a
 * suggestion about the same service. Latest first. For the reviewer alone; null for everybody else, and of a report
 * that is itself shown as similar to another: what is like it is asked of it.
 */
export async function similarReports(
  context: RequestContext,
  { report, isShownAsSimilar }: ReportView,
): Promise<readonly ReportView[] | null> {
  if (findActor(context.caller) !== "STAFF" || isShownAsSimilar) return null;
  const { normalText: text } = report;
  if (text === null) return [];
  const earlier = await context.loaders.reportsBefore.load(report);
  return earlier
    .filter(({ normalText }) => normalText !== null && isSimilar(text, normalText))
    .map((similar) => ({ ...toView(context, similar), isShownAsSimilar: true }));
}
