import { isSimilar } from "../../../domain/requests/similarity";
import { type RequestContext } from "../context";
import { findActor } from "./report-actor";
import { type Report } from "./report";
import { type ReportView, toView } from "./view-report";

/** So many of the latest earlier reports are compared, so that a look costs the same however many there are. */
const COMPARED = 50;

/**
 * A14: earlier reports of the same track, by anybody, whose text is like this one's: about the same provider, and of a
 * suggestion about the same service. For the reviewer alone; null for everybody else. Latest first.
 */
export async function similarReports(
  context: RequestContext,
  report: Report,
): Promise<readonly ReportView[] | null> {
  if (findActor(context.caller) !== "STAFF") return null;
  const { normalText: text } = report;
  if (text === null) return [];
  const earlier = await context.repositories.earlier.before(report, COMPARED);
  return earlier
    .filter(({ normalText }) => normalText !== null && isSimilar(text, normalText))
    .map((similar) => toView(context, similar));
}
