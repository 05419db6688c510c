import { blocksAnother } from "../../../domain/eligibility/earlier-report";
import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { type Scope } from "../row-rights";
import { type ReportCondition } from "../tickets/ticket-query";

/**
 * A6, over the alias `report`: it stands in the way of another complaint about its ticket. A provisional one is about
 * a number that nobody has confirmed (A8): it is shown on no ticket.
 */
export const STANDS_IN_THE_WAY = `(report.verdict <> 'PROVISIONAL' and
  (report.status in (${blocking(false)})
    or (report.was_referred and report.status in (${blocking(true)}))))`;

/** The statuses in which a complaint blocks another one, if it was referred or if it was not. */
function blocking(referred: boolean): string {
  const statuses = REPORT_STATUSES.filter((status) => blocksAnother({ status, referred }));
  return statuses.map((status) => `'${status}'`).join(", ");
}

/** lifecycle.md, "Who may": staff all, agents those referred to their provider, beneficiaries their own. */
export function withinScope(scope: Scope): ReportCondition {
  switch (scope.kind) {
    case "ALL":
      return { sql: "true", parameters: {} };
    case "PROVIDER":
      return {
        sql: "report.was_referred and report.provider_code = :reportsProvider",
        parameters: { reportsProvider: scope.provider },
      };
    case "BENEFICIARY":
      return {
        sql: `report.beneficiary_identifier = :reportsIdentifier
          and report.beneficiary_identifier_kind = :reportsIdentifierKind`,
        parameters: {
          reportsIdentifier: scope.beneficiary.identifier,
          reportsIdentifierKind: scope.beneficiary.identifierKind,
        },
      };
    case "NONE":
      return { sql: "false", parameters: {} };
  }
}

/** A report within the scope stands in the way of another one about its ticket. */
export function inTheWayWithin(scope: Scope): ReportCondition {
  const { sql, parameters } = withinScope(scope);
  return { sql: `${STANDS_IN_THE_WAY} and ${sql}`, parameters };
}
