import { type Decision, grant, refuse } from "../decision";
import { BOUNDS } from "./bounds";
import { firstRefusals } from "./refusals";
import { cleaned, textRefusals } from "./text";
import { noSuchTicketStep, occurredAtRefusals } from "./ticket-guards";
import { type TicketRequest } from "./ticket-request";
import { type TicketState } from "./ticket-state";
import { momentOf } from "./ticket-steps";
import { isTicketClosed } from "./ticket-table";

/** ETM-10: what a provider does about a ticket once it is closed. */
export const FOLLOW_UP_KINDS = [
  "CORRECTIVE_ACTION",
  "DISSATISFACTION_CAUSE",
  "SATISFACTION",
  "VERIFICATION",
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** A dated entry on a closed ticket. */
export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly at: Date;
  readonly note: string;
}

/**
 * ETM-10: after closing a ticket keeps CLOSED; corrective action, cause of dissatisfaction, satisfaction and
 * verification with the beneficiary are dated entries on it, each with what there is to say.
 */
export function followUpTicket(
  state: TicketState,
  kind: FollowUpKind,
  request: TicketRequest,
): Decision<FollowUp> {
  const note = { field: "note", most: BOUNDS.note, owed: true };
  const refusals = firstRefusals(
    () => (isTicketClosed(state.status) ? [] : [noSuchTicketStep(state.status, "number")]),
    () => [...textRefusals(request.note, note), ...occurredAtRefusals(state, request)],
  );
  if (refusals.length > 0) return refuse(...refusals);
  return grant({ kind, at: momentOf(state, request), note: cleaned(request.note) ?? "" });
}
