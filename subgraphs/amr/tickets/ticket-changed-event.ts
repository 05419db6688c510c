import { z } from "zod";
import { type IdentifierKind } from "../../../domain/identity/identifier";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { type FeedEvent } from "../../../platform/feed/feed-event";
import { type Publication } from "../../../platform/feed/outbox";
import { type IndexedTicket, type TicketId } from "./indexed-ticket";

const TYPE = "ticket.changed";

const event = z.object({
  type: z.literal(TYPE),
  provider: z.string(),
  key: z.string().transform((key) => key as TicketKey),
  number: z.string(),
  /** So that row rights need no look at the index for every subscriber and event. */
  beneficiary: z.object({
    identifier: z.string(),
    identifierKind: z.string().transform((kind) => kind as IdentifierKind),
  }),
});

/** A ticket that changed, as amr's feed tells of it. */
export type TicketChanged = z.infer<typeof event>;

/** The subject of a ticket's events in amr's feed. */
export function subjectOf({ provider, key }: TicketId): string {
  return `${provider}/${key}`;
}

/** What amr's feed tells when a ticket's change is taken in. */
export function ticketChangedEvent(ticket: IndexedTicket): Publication {
  const { provider, key, number } = ticket;
  const { identifier, identifierKind } = ticket.beneficiary;
  const told = { type: TYPE, provider, key, number, beneficiary: { identifier, identifierKind } };
  return { subject: subjectOf(ticket), event: told };
}

/** Null when the event tells of something else. */
export function readTicketChanged({ event: told }: FeedEvent): TicketChanged | null {
  return told["type"] === TYPE ? event.parse(told) : null;
}
