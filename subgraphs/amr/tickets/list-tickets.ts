import { localDate } from "../../../domain/calendar/local-date";
import { endOfDay, startOfDay } from "../../../domain/calendar/riyadh";
import { type TicketStatus } from "../../../domain/lifecycle/ticket";
import { type PageInfo, isInstant, isText, pageRequest, toPage } from "../page";
import { type RequestContext } from "../context";
import { inTheWayWithin } from "../reports/report-condition";
import { scopeOf } from "../row-rights";
import { type IndexedTicket } from "./indexed-ticket";
import { ticketKeyOf } from "./ticket-key-of";
import { type TicketCriteria, type TicketOrder } from "./ticket-query";
import { type TicketView } from "./ticket-view.type";
import { toView } from "./view-ticket";

/** What a list of tickets is asked with; null and left out are the same. */
export interface TicketListRequest {
  readonly filter: TicketListFilter | null | undefined;
  readonly orderBy: TicketOrder;
  readonly first: number;
  readonly after: string | null | undefined;
}
interface TicketListFilter {
  readonly providers?: readonly string[] | null;
  readonly statuses?: readonly TicketStatus[] | null;
  readonly overdue?: boolean | null;
  readonly escalated?: boolean | null;
  readonly openedFrom?: string | null;
  readonly openedTo?: string | null;
  readonly number?: string | null;
}

/** A page of tickets, with what counts all of them. */
export interface TicketList {
  readonly edges: readonly { readonly cursor: string; readonly node: TicketView }[];
  readonly nodes: readonly TicketView[];
  readonly pageInfo: PageInfo;
  readonly feedCursor: string;
  readonly count: () => Promise<number>;
}

/** What a cursor of these lists holds: the instant it is ordered by, the provider and the number. */
const CURSOR_FORM = [isOrderInstant, isText, isText];
/** Where a ticket without a due instant stands in an order by it. */
const NEVER = "infinity";

/**
 * The tickets that the caller may see, in one order over all providers; BAD_USER_INPUT unless `first` is
 * 1 to 100 and `after` a cursor of this order. The feed's cursor is taken before the page is read, so
 * that a change after it is told of even when the page shows it already.
 */
export async function listTickets(
  context: RequestContext,
  { filter, orderBy, first, after }: TicketListRequest,
): Promise<TicketList> {
  const request = pageRequest({ order: orderBy, first, after }, CURSOR_FORM);
  const criteria = toCriteria(context, filter ?? {});
  const { tickets } = context.repositories;

  const feedCursor = await context.feed.headCursor();
  const rows = await tickets.page(criteria, request);

  const page = toPage(rows, request, (ticket) => placeOf(ticket, orderBy));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toView(context, node) }));
  const nodes = edges.map(({ node }) => node);
  return { ...page, edges, nodes, feedCursor, count: () => tickets.count(criteria) };
}

function toCriteria(context: RequestContext, filter: TicketListFilter): TicketCriteria {
  const { providers, statuses, overdue, escalated } = filter;
  const scope = scopeOf(context.caller);
  return {
    scope,
    now: context.clock.now(),
    ...(providers && { providers: providers.filter(isText) }),
    ...(statuses && { statuses }),
    ...(overdue != null && { overdue }),
    ...(escalated != null && { escalated: { is: escalated, by: inTheWayWithin(scope) } }),
    ...toOpened(filter),
    ...toNumber(filter),
  };
}

/** Both days count: the first from its beginning and the last to its end, in Riyadh. */
function toOpened({ openedFrom, openedTo }: TicketListFilter): Partial<TicketCriteria> {
  return {
    ...(openedFrom != null && { openedFrom: startOfDay(localDate(openedFrom)) }),
    ...(openedTo != null && { openedBefore: endOfDay(localDate(openedTo)) }),
  };
}

/** What can be the number of no ticket is the number of none. */
function toNumber({ number }: TicketListFilter): Partial<TicketCriteria> {
  if (number == null) return {};
  const key = ticketKeyOf(number);
  return key === null ? { scope: { kind: "NONE" } } : { key };
}

function placeOf({ openedAt, dueAt, provider, key }: IndexedTicket, order: TicketOrder): string[] {
  const instant = order === "DUE_AT_ASC" ? (dueAt?.toISOString() ?? NEVER) : openedAt.toISOString();
  return [instant, provider, key];
}

function isOrderInstant(value: string): boolean {
  return value === NEVER || isInstant(value);
}
