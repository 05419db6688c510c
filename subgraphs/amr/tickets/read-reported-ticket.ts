import { z } from "zod";
import { BENEFICIARY_KINDS } from "../../../domain/identity/beneficiary";
import { IDENTIFIER_KINDS } from "../../../domain/identity/identifier";
import { ticketKey } from "../../../domain/identity/ticket-number";
import { TICKET_CLOSURES, TICKET_MATTERS, TICKET_STATUSES } from "../../../domain/lifecycle/ticket";
import { invariant } from "../../../platform/errors";
import { type ReportedTicket } from "./indexed-ticket";

/** What amr asks of a ticket wherever it asks for one. A service token reads the beneficiary whole. */
export const REPORTED_FIELDS = `
  number
  beneficiary { kind identifierKind identifier }
  service { code }
  matter status closure
  redirectedTo { code }
  openedAt closedAt level version
  history { at recordedAt from to closure level }`;

const coded = z.object({ code: z.string() });
const instant = z.iso.datetime().transform((text) => new Date(text));

const reported = z.object({
  number: z.string(),
  beneficiary: z.object({
    kind: z.enum(BENEFICIARY_KINDS),
    identifierKind: z.enum(IDENTIFIER_KINDS),
    identifier: z.string(),
  }),
  service: coded,
  matter: z.enum(TICKET_MATTERS),
  status: z.enum(TICKET_STATUSES),
  closure: z.enum(TICKET_CLOSURES).nullable(),
  redirectedTo: coded.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  level: z.int(),
  version: z.int(),
  history: z
    .array(
      z.object({
        at: instant,
        recordedAt: instant,
        from: z.enum(TICKET_STATUSES).nullable(),
        to: z.enum(TICKET_STATUSES),
        closure: z.enum(TICKET_CLOSURES).nullable(),
        level: z.int(),
      }),
    )
    .min(1),
});

/** Reads a provider's answer to `REPORTED_FIELDS`; throws when it is not one. */
export function readReportedTicket(provider: string, answer: unknown): ReportedTicket {
  const { service, redirectedTo, history, ...ticket } = reported.parse(answer);
  const key = ticketKey(ticket.number);
  invariant(key !== null, "a provider's ticket has a number");
  return {
    ...ticket,
    provider,
    key,
    serviceCode: service.code,
    redirectedTo: redirectedTo?.code ?? null,
    steps: history,
  };
}
