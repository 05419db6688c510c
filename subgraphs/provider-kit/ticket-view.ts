import { type Beneficiary } from "../../domain/identity/beneficiary";
import { maskEmail, maskIdentifier, maskMobile } from "../../domain/identity/masking";
import { type Caller } from "../../platform/auth/caller";
import { BeneficiaryType } from "../vocabulary/beneficiary.type";
import { type KitContext } from "./context";
import { type TicketView } from "./provider-ticket.type";
import { type Reference } from "./references.type";
import { isAgentOf, isOwn } from "./row-rights";
import { type Ticket } from "./ticket";

/** A ticket as the schema has it, for this caller. Its history is read only when it is asked for. */
export function toTicketType(
  ticket: Ticket,
  { provider, caller }: Pick<KitContext, "provider" | "caller">,
): TicketView {
  const { key, number, channel, matter, subject, redirectedFrom, extra, state } = ticket;
  const { status, closure, openedAt, closedAt, informationDueAt, level, version } = state;
  return {
    ...extra,
    ...{ key, number, channel, matter, subject },
    ...{ status, closure, openedAt, closedAt, informationDueAt, level, version },
    provider: { code: provider.code },
    service: { code: ticket.serviceCode },
    redirectedTo: toProvider(state.redirectedTo),
    redirectedFrom: redirectedFrom && {
      provider: toProvider(redirectedFrom.provider),
      number: redirectedFrom.number,
    },
    beneficiary: toBeneficiaryType(ticket.beneficiary, readsWhole(ticket, provider.code, caller)),
  };
}

/**
 * Whole for those who handle the ticket, that is the provider's agents; for the beneficiary,
 * whose data it is; and for the hub's own subgraphs, which compare identifiers (A17).
 * Regulator staff handle the report, not the ticket, and read it masked (NCGR-10).
 */
function readsWhole({ beneficiary }: Ticket, provider: string, caller: Caller | null): boolean {
  if (caller === null) return false;
  return caller.role === "SYSTEM" || isAgentOf(provider, caller) || isOwn(beneficiary, caller);
}

function toBeneficiaryType(beneficiary: Beneficiary, whole: boolean): BeneficiaryType {
  const { kind, name, identifierKind, identifier, mobile, email } = beneficiary;
  const contact = whole
    ? { identifier, mobile, email }
    : {
        identifier: maskIdentifier(identifier),
        mobile: mobile && maskMobile(mobile),
        email: email && maskEmail(email),
      };
  return Object.assign(new BeneficiaryType(), { kind, name, identifierKind, ...contact });
}

function toProvider(code: string | null): Reference | null {
  return code === null ? null : { code };
}
