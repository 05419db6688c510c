import { type LocalizedText } from "../text";
import { type TicketClosure, type TicketStatus, type TicketStep } from "./ticket";

/** What a provider's definition says that the life cycle of its tickets needs. */
export interface TicketProfile {
  readonly code: string;
  readonly name: LocalizedText;
  /** How many steps the provider's own escalation ladder has; 0 where it publishes none. */
  readonly levels: number;
  /** Whether GOVERNMENT beneficiaries may climb the ladder (ETM-8: not with Etimad). */
  readonly governmentMayClimb: boolean;
  /** LATE_OR_UNRESOLVED: only once `dueAt` has passed or the ticket was closed UNRESOLVED (FRS-E1, FRS-E2). */
  readonly escalateWhen: "ANYTIME" | "LATE_OR_UNRESOLVED";
  /** The provider's own clock on awaited information, from the second contact (FRS-R3); null where it has none. */
  readonly informationClock: { readonly businessDays: number } | null;
}

/** Where a ticket stands, as far as its life cycle looks at it. */
export interface TicketState {
  readonly status: TicketStatus;
  /** Null unless CLOSED. */
  readonly closure: TicketClosure | null;
  /** The code of the provider it was redirected to; null unless closed REDIRECTED. */
  readonly redirectedTo: string | null;
  readonly openedAt: Date;
  /** Null unless CLOSED. */
  readonly closedAt: Date | null;
  /** The second contact about awaited information; null unless AWAITING_INFORMATION. */
  readonly remindedAt: Date | null;
  /** When awaited information runs out; null unless reminded. */
  readonly informationDueAt: Date | null;
  /** The step of the provider's own ladder; 0 before any internal escalation. */
  readonly level: number;
  /** When the last change happened in the provider's own system. */
  readonly lastChangedAt: Date;
  /** Rises by one at every change, from 1. */
  readonly version: number;
}

/** One entry of a ticket's history, with what was said about it. */
export interface TicketEntry extends TicketStep {
  readonly note: string | null;
}

/** A step that was taken: the ticket after it, and the entry to append to its history. */
export interface TicketMove {
  readonly state: TicketState;
  readonly change: TicketEntry;
}
