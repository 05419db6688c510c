import { type Identifier } from "../../domain/identity/identifier-claim";
import { type ShownChange, type TicketRecord } from "./ticket";

/** What the outbox keeps of a change: enough for a subscription to decide who sees it and to show it. */
export interface TicketEvent extends Omit<TicketRecord, "at" | "recordedAt"> {
  /** ISO 8601: the outbox holds JSON. */
  readonly at: string;
  readonly recordedAt: string;
  /** Whose ticket it is; an event is delivered to nobody else but those who see every ticket. */
  readonly beneficiary: Identifier;
}

/** A change as its event. */
export function toEvent(
  { identifier, identifierKind }: Identifier,
  { at, recordedAt, ...record }: TicketRecord,
): TicketEvent {
  const instants = { at: at.toISOString(), recordedAt: recordedAt.toISOString() };
  return { ...record, ...instants, beneficiary: { identifier, identifierKind } };
}

/** The change that an event tells of. */
export function toRecord({ beneficiary: _, ...event }: TicketEvent): TicketRecord {
  return { ...event, at: new Date(event.at), recordedAt: new Date(event.recordedAt) };
}

/** A change as it is shown, with the cursor of its event. */
export function toShownChange(record: TicketRecord, cursor: string): ShownChange {
  const { at, recordedAt, from, to, closure, level, actor, note } = record;
  return { at, recordedAt, from, to, closure, level, actor, note, cursor };
}
