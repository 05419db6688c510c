import { type BusinessCalendar } from "../calendar/business-calendar";
import { type Decision, grant, refuse } from "../decision";
import { type Refusal } from "../refusal";
import { BOUNDS } from "./bounds";
import { firstRefusals, versionRefusals } from "./refusals";
import { cleaned, textRefusals } from "./text";
import {
  closureRefusals,
  noSuchTicketStep,
  noteRefusals,
  occurredAtRefusals,
  redirectRefusals,
  transitionRefusals,
} from "./ticket-guards";
import { informationRunsOutAt } from "./ticket-information";
import { type TicketChangeRequest, type TicketRequest } from "./ticket-request";
import { type TicketMove, type TicketProfile, type TicketState } from "./ticket-state";
import { awaitsInformation, isTicketClosed } from "./ticket-table";

/**
 * The ticket table of lifecycle.md: the agent moves a ticket on, closes it or takes it up
 * again. Leaving AWAITING_INFORMATION ends the provider's own clock on it, and taking up
 * a closed ticket clears how it was closed; the history keeps both.
 */
export function changeTicket(
  state: TicketState,
  request: TicketChangeRequest,
  profile: TicketProfile,
): Decision<TicketMove> {
  const refusals = firstRefusals(
    () => versionRefusals(request.expectedVersion, state.version),
    () => transitionRefusals(state.status, request.status),
    () => [
      ...closureRefusals(state, request, profile),
      ...redirectRefusals(request, profile),
      ...noteRefusals(request),
      ...occurredAtRefusals(state, request),
    ],
  );
  if (refusals.length > 0) return refuse(...refusals);

  const { status, closure, redirectTo: redirectedTo } = request;
  const closedAt = isTicketClosed(status) ? momentOf(state, request) : null;
  const informationClock = { remindedAt: null, informationDueAt: null };
  const changed = { ...state, ...informationClock, status, closure, redirectedTo, closedAt };
  return grant(moved(state, changed, request));
}

/**
 * FRS-R3: the second contact, after no answer to the first. From it the beneficiary has
 * three business days before the ticket is closed; it is made once each time information
 * is awaited.
 */
export function remindTicket(
  state: TicketState,
  request: TicketRequest,
  profile: TicketProfile,
  calendar: BusinessCalendar,
): Decision<TicketMove> {
  const { informationClock } = profile;
  const refusals = firstRefusals(
    () => versionRefusals(request.expectedVersion, state.version),
    () => reminderRefusals(state),
    () => [...optionalNoteRefusals(request), ...occurredAtRefusals(state, request)],
  );
  if (refusals.length > 0) return refuse(...refusals);
  if (informationClock === null) return refuse(noSuchTicketStep(state.status, "number"));

  const remindedAt = momentOf(state, request);
  const informationDueAt = informationRunsOutAt(remindedAt, informationClock, calendar);
  return grant(moved(state, { ...state, remindedAt, informationDueAt }, request));
}

/** When a step happened; the ticket's last change where a clock runs behind another's. */
export function momentOf(state: TicketState, { occurredAt, now }: TicketRequest): Date {
  if (occurredAt !== null) return occurredAt;
  return now < state.lastChangedAt ? state.lastChangedAt : now;
}

/** The move from one state to what it has become: one version on, with its entry of the history. */
export function moved(before: TicketState, after: TicketState, request: TicketRequest): TicketMove {
  const at = momentOf(before, request);
  const { status: from } = before;
  const { status: to, closure, level } = after;
  return {
    state: { ...after, lastChangedAt: at, version: before.version + 1 },
    change: { at, from, to, closure, level, note: cleaned(request.note) },
  };
}

/** The bounds of a note that no step owes. */
export function optionalNoteRefusals({ note }: TicketRequest): readonly Refusal[] {
  return textRefusals(note, { field: "note", most: BOUNDS.note, owed: false });
}

function reminderRefusals({ status, remindedAt }: TicketState): readonly Refusal[] {
  const due = awaitsInformation(status) && remindedAt === null;
  return due ? [] : [noSuchTicketStep(status, "number")];
}
