import { type Caller, type Person, type Role } from "../../platform/auth/caller";

/** Made-up people, by the identifiers of vectors.json. */
export const FIRST_PERSON = "1000000008";
export const SECOND_PERSON = "1000000016";
export const ESTABLISHMENT = "7000000000";

/** A caller with this role. A test names only the fields it is about. */
export function buildCaller(role: Role, fields: Partial<Caller> = {}): Caller {
  return {
    role,
    subject: `test ${role}`,
    provider: null,
    person: null,
    expiresAt: new Date("2100-01-01T00:00:00.000Z"),
    ...fields,
  };
}

export function buildAgent(provider: string): Caller {
  return buildCaller("PROVIDER_AGENT", { provider });
}

/** A beneficiary who is signed in with this identifier. */
export function buildBeneficiary(identifier = FIRST_PERSON): Caller {
  const kind = identifier.startsWith("7") ? "BUSINESS" : "INDIVIDUAL";
  const person: Person = { identifier, kind, name: "سالم", mobile: "+966501234567", email: null };
  return buildCaller("BENEFICIARY", { person });
}
