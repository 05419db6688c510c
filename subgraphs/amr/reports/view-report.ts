import { isOverdue } from "../../../domain/lifecycle/report-status";
import { type ReportTrack } from "../../../domain/lifecycle/report";
import { type ReportState } from "../../../domain/lifecycle/report-state";
import { type RequestContext } from "../context";
import { type Report } from "./report";
import { type ReportNumber, reportNumber } from "./report-number";
import { isVisible } from "./report-rights";

type Shown = Pick<
  ReportState,
  | "status"
  | "reason"
  | "answer"
  | "dueAt"
  | "awaitedInformation"
  | "informationDueAt"
  | "closedAt"
  | "plannedFor"
  | "version"
>;
type Plain = Pick<
  Report,
  | "number"
  | "track"
  | "title"
  | "description"
  | "submittedAt"
  | "ticketNumber"
  | "ticketDate"
  | "ground"
  | "matter"
  | "stillOccurring"
  | "paperServiceName"
  | "channel"
>;

/** The contract's type of each track's reports. */
const TYPES = {
  COMPLAINT: "Complaint",
  TRANSFORMATION_REQUEST: "TransformationRequest",
  SUGGESTION: "Suggestion",
} as const satisfies Record<ReportTrack, string>;

/** What the resolvers of a report start from. */
export interface ReportView extends Plain, Shown {
  readonly __typename: (typeof TYPES)[ReportTrack];
  readonly overdue: boolean;
  readonly report: Report;
  /** Whether it is shown beside another report that it is similar to (A14). */
  readonly isShownAsSimilar: boolean;
}

type Context = Pick<RequestContext, "caller" | "clock" | "loaders">;

/** A report by its number in any spelling; null when there is none or the caller may not see it. */
export async function findReport(context: Context, text: string): Promise<ReportView | null> {
  const number = reportNumber(text);
  return number && viewReport(context, number);
}

/** A report as it is now; null when there is none or the caller may not see it. */
export async function viewReport(
  context: Context,
  number: ReportNumber,
): Promise<ReportView | null> {
  const report = await context.loaders.report.load(number);
  return report && viewVisible(context, report);
}

/** A report as the caller may see it; null when they may not. */
export function viewVisible(context: Context, report: Report): ReportView | null {
  return isVisible(context.caller, report) ? toView(context, report) : null;
}

/** A report that is known to be the caller's to see. */
export function toView({ clock }: Pick<Context, "clock">, report: Report): ReportView {
  const { state } = report;
  return {
    ...report,
    ...state,
    __typename: TYPES[report.track],
    overdue: isOverdue(state, clock.now()),
    report,
    isShownAsSimilar: false,
  };
}
