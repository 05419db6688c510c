/** What a caller may be. */
export const ROLES = [
  "BENEFICIARY",
  "PROVIDER_AGENT",
  "REGULATOR_STAFF",
  "REGULATOR_ADMIN",
  "PARTNER_DEVELOPER",
  "SYSTEM",
] as const;
export type Role = (typeof ROLES)[number];

/** A beneficiary as national sign-on knows them; personal data, so never logged. */
export interface Person {
  readonly identifier: string;
  readonly kind: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly email: string | null;
}

/** Who is asking, as their token says. */
export interface Caller {
  readonly role: Role;
  /** The token's `sub`, or the subgraph's name when it is one of the hub's own. */
  readonly subject: string;
  /** The code of the provider an agent acts for; null for every other role. */
  readonly provider: string | null;
  /** Of beneficiaries only. */
  readonly person: Person | null;
  readonly expiresAt: Date;
}
