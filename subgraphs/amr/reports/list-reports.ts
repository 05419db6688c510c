import { localDate } from "../../../domain/calendar/local-date";
import { endOfDay, startOfDay } from "../../../domain/calendar/riyadh";
import { type EscalationGround, type Verdict } from "../../../domain/eligibility/eligibility";
import { ticketKey } from "../../../domain/identity/ticket-number";
import { type ReportStatus, type ReportTrack } from "../../../domain/lifecycle/report";
import { HubError } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { type PageInfoType } from "../page-info.type";
import { isInstant, isText, pageRequest, toPage } from "../page";
import { type Report } from "./report";
import { type ReportCriteria, type ReportOrder } from "./report-query";
import { reportScopeOf } from "./report-rights";
import { LONGEST_SEARCH, searchQueryOf } from "./search-words";
import { type ReportView, toView } from "./view-report";

/** What a list of reports is asked with; null and left out are the same. */
export interface ReportListRequest {
  readonly filter: ReportListFilter | null | undefined;
  readonly orderBy: ReportOrder;
  readonly first: number;
  readonly after: string | null | undefined;
}
interface ReportListFilter {
  readonly tracks?: readonly ReportTrack[] | null;
  readonly providers?: readonly string[] | null;
  readonly statuses?: readonly ReportStatus[] | null;
  readonly overdue?: boolean | null;
  readonly submittedFrom?: string | null;
  readonly submittedTo?: string | null;
  readonly grounds?: readonly EscalationGround[] | null;
  readonly verdicts?: readonly Verdict[] | null;
  readonly reopenRequested?: boolean | null;
  readonly ticketNumber?: string | null;
  readonly search?: string | null;
}

/** A page of reports, with what counts all of them. */
export interface ReportList {
  readonly edges: readonly { readonly cursor: string; readonly node: ReportView }[];
  readonly nodes: readonly ReportView[];
  readonly pageInfo: PageInfoType;
  readonly feedCursor: string;
  readonly count: () => Promise<number>;
}

/** What a cursor of these lists holds: the instant it is ordered by, and the number. */
const CURSOR_FORM = [isOrderInstant, isText];
/** Where a report without a due instant stands in an order by it. */
const NEVER = "infinity";
/** Where one stands that is waited for by nobody, because its notice reached nobody. */
const BEFORE_ALL = "-infinity";

/**
 * The reports that the caller may see, in one order; BAD_USER_INPUT unless `first` is 1 to 100 and `after`
 * a cursor of this order. The feed's cursor is taken before the page is read, so that a change after it is
 * told of even when the page shows it already.
 */
export async function listReports(
  context: RequestContext,
  { filter, orderBy, first, after }: ReportListRequest,
): Promise<ReportList> {
  checkSearch(filter?.search ?? "");
  const request = pageRequest({ order: orderBy, first, after }, CURSOR_FORM);
  const criteria = toCriteria(context, filter ?? {});
  const { reports } = context.repositories;

  const feedCursor = await context.feed.headCursor();
  const rows = await reports.page(criteria, request);

  const page = toPage(rows, request, (report) => placeOf(report, orderBy));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toView(context, node) }));
  const nodes = edges.map(({ node }) => node);
  return { ...page, edges, nodes, feedCursor, count: () => reports.count(criteria) };
}

/** Folding a text takes the longer the longer it is, so that one without bound would hold up everybody. */
function checkSearch(search: string): void {
  if (search.length <= LONGEST_SEARCH) return;
  throw new HubError("BAD_USER_INPUT", {
    message: {
      ar: `\`filter.search\` ${LONGEST_SEARCH} حرف على الأكثر.`,
      en: `\`filter.search\` is at most ${LONGEST_SEARCH} characters.`,
    },
  });
}

function toCriteria(context: RequestContext, filter: ReportListFilter): ReportCriteria {
  const { overdue, reopenRequested, submittedFrom, submittedTo } = filter;
  return {
    scope: isHopeless(filter) ? { kind: "NONE" } : reportScopeOf(context.caller),
    now: context.clock.now(),
    ...listsOf(filter),
    ...soughtBy(filter),
    ...(overdue != null && { overdue }),
    ...(reopenRequested != null && { reopenRequested }),
    ...(submittedFrom != null && { submittedFrom: startOfDay(localDate(submittedFrom)) }),
    ...(submittedTo != null && { submittedBefore: endOfDay(localDate(submittedTo)) }),
  };
}

function listsOf({ tracks, providers, statuses, grounds, verdicts }: ReportListFilter) {
  return {
    ...(tracks && { tracks }),
    ...(providers && { providers: providers.filter(isText) }),
    ...(statuses && { statuses }),
    ...(grounds && { grounds }),
    ...(verdicts && { verdicts }),
  };
}

function soughtBy(filter: ReportListFilter): { ticketKey?: Key; search?: string } {
  const key = keyIn(filter);
  const search = searchQueryOf(filter.search ?? "");
  return { ...(key && { ticketKey: key }), ...(search !== null && { search }) };
}

/** A number that is none, or signs that are no words, find nothing. */
function isHopeless(filter: ReportListFilter): boolean {
  const { ticketNumber, search } = filter;
  const isNoNumber = ticketNumber != null && keyIn(filter) === null;
  const isNoWord = isGiven(search) && searchQueryOf(search) === null;
  return isNoNumber || isNoWord;
}

/** An empty search box asks for nothing. */
function isGiven(text: string | null | undefined): text is string {
  return text != null && text.trim() !== "";
}

type Key = NonNullable<ReturnType<typeof ticketKey>>;

function keyIn({ ticketNumber }: ReportListFilter): Key | null {
  return ticketNumber != null && isText(ticketNumber) ? ticketKey(ticketNumber) : null;
}

function placeOf({ number, submittedAt, state }: Report, order: ReportOrder): string[] {
  return [order === "DUE_AT_ASC" ? duePlaceOf(state) : submittedAt.toISOString(), number];
}

function duePlaceOf({ noticeUnreached, dueAt }: Report["state"]): string {
  return noticeUnreached ? BEFORE_ALL : (dueAt?.toISOString() ?? NEVER);
}

function isOrderInstant(value: string): boolean {
  return value === NEVER || value === BEFORE_ALL || isInstant(value);
}
