import { type TicketClosure, type TicketFacts, type TicketMatter } from "../lifecycle/ticket";
import { isTicketClosed } from "../lifecycle/ticket-table";
import { type EligibilityCase } from "./case";

/** Whether a closing ends the matter itself; the others leave it undecided, and AMR-C4 is not met. */
const DECIDES_THE_MATTER: Record<TicketClosure, boolean> = {
  RESOLVED: true,
  UNRESOLVED: true,
  NO_RESPONSE: false,
  REDIRECTED: false,
  WITHDRAWN: false,
};

/** Closed with or without a solution, so that whether it satisfies is the beneficiary's to say. */
export function wasDecided({ status, closure }: TicketFacts): boolean {
  return isTicketClosed(status) && closure !== null && DECIDES_THE_MATTER[closure];
}

/** A4: what a complaint is about is what the beneficiary says, else the ticket's own. */
export function matterOf({ matter }: EligibilityCase, facts: TicketFacts): TicketMatter {
  return matter ?? facts.matter;
}
