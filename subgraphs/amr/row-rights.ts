import { isSameBeneficiary } from "../../domain/identity/beneficiary";
import { identifierKey, kindKnownFrom } from "../../domain/identity/identifier";
import { type Identifier } from "../../domain/identity/identifier-claim";
import { type Caller, type Role } from "../../platform/auth/caller";
import { HubError } from "../../platform/errors";

/** Whose tickets and reports a caller may see: a column of the table "Who may" in lifecycle.md. */
export type Scope =
  | { readonly kind: "ALL" }
  | { readonly kind: "PROVIDER"; readonly provider: string }
  | { readonly kind: "BENEFICIARY"; readonly beneficiary: Identifier }
  | { readonly kind: "NONE" };

/** Everybody who has tickets or reports to see: a partner developer has none. */
export const READERS = [
  "BENEFICIARY",
  "PROVIDER_AGENT",
  "REGULATOR_STAFF",
  "REGULATOR_ADMIN",
  "SYSTEM",
] as const satisfies readonly Role[];

const ALL: Scope = { kind: "ALL" };
const NONE: Scope = { kind: "NONE" };

const SCOPES: Record<Role, (caller: Caller) => Scope> = {
  REGULATOR_STAFF: () => ALL,
  REGULATOR_ADMIN: () => ALL,
  SYSTEM: () => ALL,
  PROVIDER_AGENT: ({ provider }) => (provider === null ? NONE : { kind: "PROVIDER", provider }),
  BENEFICIARY: ({ person }) => scopeOfPerson(person?.identifier ?? ""),
  PARTNER_DEVELOPER: () => NONE,
};

/** Staff and the hub's own subgraphs see all, an agent their provider's, a beneficiary their own, others none. */
export function scopeOf(caller: Caller | null): Scope {
  return caller === null ? NONE : SCOPES[caller.role](caller);
}

/** A17: one's own tickets are those of one's own identifier, and national sign-on knows none from abroad. */
function scopeOfPerson(text: string): Scope {
  const identifier = identifierKey(text);
  const identifierKind = kindKnownFrom(identifier);
  if (identifierKind === null) return NONE;
  return { kind: "BENEFICIARY", beneficiary: { identifierKind, identifier } };
}

/** Nobody is UNAUTHENTICATED, and who has nothing to see FORBIDDEN: a stream is refused before it begins. */
export function requireReader(caller: Caller | null): void {
  if (caller === null) throw new HubError("UNAUTHENTICATED");
  if (!READERS.some((role) => role === caller.role)) throw new HubError("FORBIDDEN");
}

/** Whether one ticket is within a scope. */
export function isWithin(
  scope: Scope,
  ticket: { readonly provider: string; readonly beneficiary: Identifier },
): boolean {
  switch (scope.kind) {
    case "ALL":
      return true;
    case "PROVIDER":
      return ticket.provider === scope.provider;
    case "BENEFICIARY":
      return isSameBeneficiary(ticket.beneficiary, scope.beneficiary);
    case "NONE":
      return false;
  }
}
