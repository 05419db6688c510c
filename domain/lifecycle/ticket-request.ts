import { type BeneficiaryKind } from "../identity/beneficiary";
import { type TicketClosure, type TicketStatus } from "./ticket";

/** Opening a ticket, as the agent asks for it. */
export interface TicketOpening {
  readonly now: Date;
  /** In the provider's own system; now when null. */
  readonly openedAt: Date | null;
  /** As it was given; null when the hub gives one. */
  readonly number: string | null;
  readonly subject: string;
  readonly redirectedFrom: { readonly provider: string; readonly number: string } | null;
  /** The codes of every provider of the registry. */
  readonly providers: readonly string[];
}

/** What every later step of a ticket says. */
export interface TicketRequest {
  readonly now: Date;
  /** When it happened in the provider's own system; now when null. */
  readonly occurredAt: Date | null;
  readonly note: string | null;
  readonly expectedVersion: number | null;
}

/** Moving a ticket to another status. */
export interface TicketChangeRequest extends TicketRequest {
  readonly status: TicketStatus;
  readonly closure: TicketClosure | null;
  readonly redirectTo: string | null;
  /** The codes of every provider of the registry. */
  readonly providers: readonly string[];
}

/** One step up the provider's own ladder, as the beneficiary asked for it. */
export interface TicketEscalationRequest extends TicketRequest {
  readonly beneficiaryKind: BeneficiaryKind;
  /** As it stands after the ticket's last change; looked at only where `escalateWhen` is LATE_OR_UNRESOLVED. */
  readonly dueAt: Date | null;
}
