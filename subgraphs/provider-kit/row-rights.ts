import { type Identifier } from "../../domain/identity/identifier-claim";
import { isSameBeneficiary } from "../../domain/identity/beneficiary";
import { kindKnownFrom } from "../../domain/identity/identifier";
import { type Caller, type Role } from "../../platform/auth/caller";
import { HubError } from "../../platform/errors";

/**
 * The line "ticket, …Ticket, …TicketChanged" of the table "Who may": beneficiaries their
 * own (A17), agents their own provider's, staff and the hub's own subgraphs all. Whoever
 * may not see a ticket is answered as if there were none.
 */
export function maySeeTicketOf(
  beneficiary: Identifier,
  caller: Caller | null,
  provider: string,
): boolean {
  if (caller === null) return false;
  return caller.role === "BENEFICIARY"
    ? isOwn(beneficiary, caller)
    : maySeeEveryTicket(caller, provider);
}

/** Whether it is about the caller's own ticket: the same identifier of the same kind. */
export function isOwn(beneficiary: Identifier, { person }: Caller): boolean {
  if (person === null) return false;
  const identifierKind = kindKnownFrom(person.identifier);
  if (identifierKind === null) return false;
  return isSameBeneficiary(beneficiary, { identifier: person.identifier, identifierKind });
}

/** Whether the caller is one of those who handle this provider's tickets. */
export function isAgentOf(provider: string, { role, provider: own }: Caller): boolean {
  return role === "PROVIDER_AGENT" && own === provider;
}

/** Roles that may ask for tickets at all; which they then see is a matter of row rights. */
export const ROLES_THAT_READ = [
  "BENEFICIARY",
  "PROVIDER_AGENT",
  "REGULATOR_STAFF",
  "REGULATOR_ADMIN",
  "SYSTEM",
] as const satisfies readonly Role[];

/** The agents' own operations: FORBIDDEN to every other role and to another provider's agents. */
export function requireAgentOf(provider: string, caller: Caller | null): Caller {
  if (caller === null) throw new HubError("UNAUTHENTICATED");
  if (!isAgentOf(provider, caller)) throw new HubError("FORBIDDEN");
  return caller;
}

/** The subscription: FORBIDDEN to roles that see no tickets and to another provider's agents. */
export function requireWatcherOf(provider: string, caller: Caller | null): Caller {
  if (caller === null) throw new HubError("UNAUTHENTICATED");
  if (caller.role === "BENEFICIARY" || maySeeEveryTicket(caller, provider)) return caller;
  throw new HubError("FORBIDDEN");
}

const SEES_ALL: Record<Role, boolean> = {
  BENEFICIARY: false,
  PROVIDER_AGENT: false,
  REGULATOR_STAFF: true,
  REGULATOR_ADMIN: true,
  PARTNER_DEVELOPER: false,
  SYSTEM: true,
};

function maySeeEveryTicket(caller: Caller, provider: string): boolean {
  return SEES_ALL[caller.role] || isAgentOf(provider, caller);
}
