import { type SelectQueryBuilder } from "typeorm";
import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { isWatched } from "../../../domain/lifecycle/report-status";
import { withinScope } from "./report-condition";
import { type ReportCriteria, type ReportOrder, type ReportPageRequest } from "./report-query";
import { type ReportRow } from "./report.row";

type Query = SelectQueryBuilder<ReportRow>;

/** Written out, so that the planner knows the index of these reports by it. */
const WATCHED = REPORT_STATUSES.filter(isWatched)
  .map((status) => `'${status}'`)
  .join(", ");

/**
 * Words first, by their index: nobody knows beforehand how rare a word is, and going through the list
 * in its order until a page of a rare one is full would read all of it.
 */
const FOUND = `report.number = any (array(
  select found.number from report found
    where array_to_tsvector(found.search_words) @@ cast(:search as tsquery)))`;

/** Narrows a query over the alias `report` to the reports that a list is of. */
export function whereMatches(query: Query, criteria: ReportCriteria): Query {
  const { sql, parameters } = withinScope(criteria.scope);
  query.andWhere(sql, parameters);
  whereAmong(query, criteria);
  whereSubmitted(query, criteria);
  whereLate(query, criteria);
  whereReopening(query, criteria);
  const { ticketKey, search } = criteria;
  if (ticketKey) query.andWhere("report.ticketKey = :ticketKey", { ticketKey });
  if (search) query.andWhere(FOUND, { search });
  return query;
}

/**
 * Puts the reports in order and goes on after the row that the page follows. The columns of an
 * order are those of an index, all in one direction, so that a page is a short stretch of it.
 */
export function inOrder(query: Query, { order, first, after }: ReportPageRequest): Query {
  const { column, direction } = ORDERS[order];
  query
    .orderBy(column, direction)
    .addOrderBy("report.number", direction)
    .limit(first + 1);
  if (after === null) return query;
  const [instant, number] = after;
  return query.andWhere(
    `(${column}, report.number) ${direction === "ASC" ? ">" : "<"}
     (cast(:afterInstant as timestamptz), :afterNumber)`,
    { afterInstant: instant, afterNumber: number },
  );
}

const ORDERS: Record<ReportOrder, { column: string; direction: "ASC" | "DESC" }> = {
  SUBMITTED_AT_DESC: { column: "report.submittedAt", direction: "DESC" },
  SUBMITTED_AT_ASC: { column: "report.submittedAt", direction: "ASC" },
  DUE_AT_ASC: { column: "report.dueOrder", direction: "ASC" },
};

function whereAmong(query: Query, criteria: ReportCriteria): void {
  const lists = {
    track: criteria.tracks,
    provider: criteria.providers,
    status: criteria.statuses,
    ground: criteria.grounds,
    verdict: criteria.verdicts,
  };
  for (const [column, values] of Object.entries(lists)) {
    if (values) query.andWhere(`report.${column} = any(:${column}s)`, { [`${column}s`]: values });
  }
}

function whereSubmitted(query: Query, { submittedFrom, submittedBefore }: ReportCriteria): void {
  if (submittedFrom) query.andWhere("report.submittedAt >= :submittedFrom", { submittedFrom });
  if (submittedBefore) {
    query.andWhere("report.submittedAt < :submittedBefore", { submittedBefore });
  }
}

/**
 * Overdue from the due instant on, itself included (A15), and while its deadline is watched. What is due by now
 * is at the beginning of the order; one whose notice reached nobody is there whatever its due instant.
 */
function whereLate(query: Query, { overdue, now }: ReportCriteria): void {
  if (overdue === undefined) return;
  const condition = overdue
    ? `report.status in (${WATCHED}) and report.dueOrder <= :now and report.dueAt <= :now`
    : `(report.status not in (${WATCHED}) or report.dueAt is null or report.dueAt > :now)`;
  query.andWhere(condition, { now });
}

/** What staff have still to decide: a withdrawn one is decided by its beneficiary. As the index of these reports has it. */
const REOPENING = `report.reopenRequestedAt is not null and report.reopenDecidedAt is null
  and report.status <> 'WITHDRAWN'`;

function whereReopening(query: Query, { reopenRequested }: ReportCriteria): void {
  if (reopenRequested !== undefined) {
    query.andWhere(reopenRequested ? REOPENING : `(${REOPENING}) is not true`);
  }
}
