import { type Beneficiary } from "../../domain/identity/beneficiary";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type TicketMatter } from "../../domain/lifecycle/ticket";
import { type TicketEntry, type TicketState } from "../../domain/lifecycle/ticket-state";
import { type Caller } from "../../platform/auth/caller";
import { type ChannelKind } from "../vocabulary/channel";

/** A ticket of one provider, whole. Its state changes; everything else is as it was opened. */
export interface Ticket {
  /** The number in its normal form, by which the ticket is found in any spelling (A13). */
  readonly key: TicketKey;
  /** The number as the provider gave it. */
  readonly number: string;
  readonly serviceCode: string;
  readonly channel: ChannelKind;
  readonly matter: TicketMatter;
  readonly subject: string;
  readonly beneficiary: Beneficiary;
  readonly redirectedFrom: { readonly provider: string; readonly number: string } | null;
  /** What only this provider's tickets carry, by the names of its definition. */
  readonly extra: Readonly<Record<string, string>>;
  readonly state: TicketState;
}

/** Who takes a step, as the history keeps it. */
export type Actor = Pick<Caller, "role" | "subject">;

/** The hub's clock, which closes tickets by itself (FRS-R3). */
export const CLOCK: Actor = { role: "SYSTEM", subject: "clock" };

/** One row of a ticket's history: what happened, and who did it. */
export interface TicketRecord extends TicketEntry {
  /** The version of the ticket that this change made. */
  readonly version: number;
  readonly actor: Actor["role"];
  /** When it was entered; later than `at` for what happened before in the provider's own system. */
  readonly recordedAt: Date;
}

/** A row of the history with its event, of whose position the cursor is made. */
export interface RecordedChange extends TicketRecord {
  readonly eventId: string;
}

/** A change as it is shown: the cursor resumes the subscription after it. */
export interface ShownChange extends TicketEntry {
  readonly actor: Actor["role"];
  readonly recordedAt: Date;
  readonly cursor: string;
}
