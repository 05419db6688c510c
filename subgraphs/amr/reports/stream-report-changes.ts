import { streamOf } from "../../../platform/feed/stream";
import { type RequestContext } from "../context";
import { invariant } from "../../../platform/errors";
import { type ReportChange } from "./report";
import { readReportChanged, subjectOf } from "./report-changed-event";
import { reportNumber } from "./report-number";
import { maySee, reportScopeOf } from "./report-rights";
import { type ReportView, viewReport } from "./view-report";

/** What a stream of reports' changes is asked with. */
export interface ReportChangesRequest {
  readonly number?: string | null;
  readonly after?: string | null;
}

/** A change with the cursor that goes on after it, and the report as it is now. */
export interface ReportChangedView {
  readonly change: ReportChange & { readonly cursor: string };
  readonly report: ReportView;
}

/** The subject of no event: what a number that is nobody's leads to. */
const NO_SUBJECT = "report/";

/**
 * The changes that the caller may see, each once and in order; an agent's begin with the referral. A cursor
 * that cannot be resumed is refused before there is a stream; what is not the caller's is passed over.
 */
export function streamReportChanges(
  context: RequestContext,
  { number, after }: ReportChangesRequest,
): Promise<AsyncGenerator<ReportChangedView, undefined>> {
  const { feed, caller } = context;
  const scope = reportScopeOf(caller);
  return streamOf<ReportChangedView>(feed, {
    after,
    subject: number == null ? undefined : subjectIn(number),
    async toItem({ id, position, ...event }) {
      const changed = readReportChanged({ id, position, ...event });
      if (changed === null || !maySee(scope, changed)) return null;
      const [[change], report] = await Promise.all([
        context.repositories.reportHistory.changesBy([id]),
        viewReport(context, changed.number),
      ]);
      invariant(change && report, "an event tells of a change of a report");
      return { change: { ...change, cursor: feed.cursorOf(position) }, report };
    },
  });
}

function subjectIn(text: string): string {
  const number = reportNumber(text);
  return number === null ? NO_SUBJECT : subjectOf(number);
}
