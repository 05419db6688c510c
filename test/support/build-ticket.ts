import { type TicketStatus } from "../../domain/lifecycle/ticket";
import {
  type TicketChangeRequest,
  type TicketEscalationRequest,
} from "../../domain/lifecycle/ticket-request";
import { type TicketProfile, type TicketState } from "../../domain/lifecycle/ticket-state";

const OPENED_AT = new Date("2026-11-01T08:00:00.000Z");

export const REGISTRY = ["ETIMAD", "FURAS", "MOF"];

/** Four levels, no service level, no clock of its own, not for government beneficiaries. */
export const ETIMAD: TicketProfile = {
  code: "ETIMAD",
  name: { ar: "اعتماد", en: "Etimad" },
  levels: 4,
  governmentMayClimb: false,
  escalateWhen: "ANYTIME",
  informationClock: null,
};

/** One level, once late or closed unresolved, and three business days from the second contact. */
export const FURAS: TicketProfile = {
  code: "FURAS",
  name: { ar: "فرص", en: "Furas" },
  levels: 1,
  governmentMayClimb: true,
  escalateWhen: "LATE_OR_UNRESOLVED",
  informationClock: { businessDays: 3 },
};

/** A ticket as it stands after its opening. A test names only the fields it is about. */
export function buildTicket(fields: Partial<TicketState> = {}): TicketState {
  return {
    status: "OPEN",
    closure: null,
    redirectedTo: null,
    openedAt: OPENED_AT,
    closedAt: null,
    remindedAt: null,
    informationDueAt: null,
    level: 0,
    lastChangedAt: OPENED_AT,
    version: 1,
    ...fields,
  };
}

/** A ticket as it may stand in this status. */
export function standingTicket(status: TicketStatus): TicketState {
  const closing =
    status === "CLOSED"
      ? ({ closure: "RESOLVED", closedAt: new Date("2026-11-01T09:00:00Z") } as const)
      : {};
  return buildTicket({ status, ...closing });
}

/** A request to change a ticket, on the day after its opening. */
export function buildChange(
  fields: Partial<TicketChangeRequest> & Pick<TicketChangeRequest, "status">,
): TicketChangeRequest {
  return {
    now: new Date("2026-11-02T09:00:00.000Z"),
    occurredAt: null,
    note: null,
    expectedVersion: null,
    closure: null,
    redirectTo: null,
    providers: REGISTRY,
    ...fields,
  };
}

/** A request for one step up the ladder, on the day after the opening. */
export function buildEscalation(
  fields: Partial<TicketEscalationRequest> = {},
): TicketEscalationRequest {
  return {
    now: new Date("2026-11-02T09:00:00.000Z"),
    occurredAt: null,
    note: null,
    expectedVersion: null,
    beneficiaryKind: "INDIVIDUAL",
    dueAt: null,
    ...fields,
  };
}
