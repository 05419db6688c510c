import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type TicketStatus } from "../../../domain/lifecycle/ticket";
import { type PageRequest } from "../page";
import { type Scope } from "../row-rights";

/** The contract's orders of a list of tickets. */
export const TICKET_ORDERS = ["OPENED_AT_DESC", "OPENED_AT_ASC", "DUE_AT_ASC"] as const;
export type TicketOrder = (typeof TICKET_ORDERS)[number];

/** A condition over the table `report`, in the alias of that name, with named parameters. */
export interface ReportCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Which tickets a list is of. All that is given must hold. */
export interface TicketCriteria {
  readonly scope: Scope;
  /** For which a ticket is overdue or not. */
  readonly now: Date;
  readonly providers?: readonly string[];
  readonly statuses?: readonly TicketStatus[];
  readonly overdue?: boolean;
  readonly openedFrom?: Date;
  readonly openedBefore?: Date;
  readonly key?: TicketKey;
  /** Whether there is a report for the ticket of which the condition holds. */
  readonly escalated?: { readonly is: boolean; readonly by: ReportCondition };
}

export type TicketPageRequest = PageRequest<TicketOrder>;
