import { type SelectQueryBuilder } from "typeorm";
import { type Scope } from "../row-rights";
import { type TicketCriteria, type TicketOrder, type TicketPageRequest } from "./ticket-query";
import { type TicketRow } from "./ticket.row";

type Query = SelectQueryBuilder<TicketRow>;

/** Narrows a query over the alias `ticket` to the tickets that a list is of. */
export function whereMatches(query: Query, criteria: TicketCriteria): Query {
  whereWithin(query, criteria.scope);
  whereOpened(query, criteria);
  whereLate(query, criteria);
  whereEscalated(query, criteria);
  const { providers, statuses, key } = criteria;
  if (providers) query.andWhere("ticket.provider = any(:providers)", { providers });
  if (statuses) query.andWhere("ticket.status = any(:statuses)", { statuses });
  if (key) query.andWhere("ticket.key = :key", { key });
  return query;
}

/**
 * Puts the tickets in order and goes on after the row that the page follows. The columns of an
 * order are those of an index, all in one direction, so that a page is a short stretch of it.
 */
export function inOrder(query: Query, { order, first, after }: TicketPageRequest): Query {
  const { column, direction } = ORDERS[order];
  query
    .orderBy(column, direction)
    .addOrderBy("ticket.provider", direction)
    .addOrderBy("ticket.key", direction)
    .limit(first + 1);
  if (after === null) return query;
  const [instant, provider, key] = after;
  return query.andWhere(
    `(${column}, ticket.provider, ticket.key) ${direction === "ASC" ? ">" : "<"}
     (cast(:afterInstant as timestamptz), :afterProvider, :afterKey)`,
    { afterInstant: instant, afterProvider: provider, afterKey: key },
  );
}

const ORDERS: Record<TicketOrder, { column: string; direction: "ASC" | "DESC" }> = {
  OPENED_AT_DESC: { column: "ticket.openedAt", direction: "DESC" },
  OPENED_AT_ASC: { column: "ticket.openedAt", direction: "ASC" },
  DUE_AT_ASC: { column: "ticket.dueOrder", direction: "ASC" },
};

function whereWithin(query: Query, scope: Scope): void {
  switch (scope.kind) {
    case "ALL":
      return;
    case "PROVIDER":
      query.andWhere("ticket.provider = :ownProvider", { ownProvider: scope.provider });
      return;
    case "BENEFICIARY":
      query.andWhere(
        "ticket.identifier = :identifier and ticket.identifierKind = :identifierKind",
        scope.beneficiary,
      );
      return;
    case "NONE":
      query.andWhere("false");
  }
}

function whereOpened(query: Query, { openedFrom, openedBefore }: TicketCriteria): void {
  if (openedFrom) query.andWhere("ticket.openedAt >= :openedFrom", { openedFrom });
  if (openedBefore) query.andWhere("ticket.openedAt < :openedBefore", { openedBefore });
}

/** Overdue from the due instant on, itself included (A15), and while it is not closed. */
function whereLate(query: Query, { overdue, now }: TicketCriteria): void {
  if (overdue === undefined) return;
  const condition = overdue
    ? "ticket.status <> 'CLOSED' and ticket.dueOrder <= :now"
    : "(ticket.status = 'CLOSED' or ticket.dueOrder > :now)";
  query.andWhere(condition, { now });
}

function whereEscalated(query: Query, { escalated }: TicketCriteria): void {
  if (!escalated) return;
  const { is, by } = escalated;
  const ofTicket = "report.provider_code = ticket.provider and report.ticket_key = ticket.key";
  const exists = `exists (select 1 from report where ${ofTicket} and (${by.sql}))`;
  query.andWhere(is ? exists : `not ${exists}`, by.parameters);
}
