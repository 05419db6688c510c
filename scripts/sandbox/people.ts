import { type Role } from "../../platform/auth/caller";
import { type ProviderRegistration } from "../../subgraphs/vocabulary/registry";
import { PEOPLE } from "../seed/people";

/** Reserved for examples: nobody's. */
const MOBILE = "+966501234567";

/** Claims as AMR-I1 names them. */
export type Claims = Readonly<Record<string, string>>;

/** Somebody made up, to sign in as. */
export interface SandboxPerson {
  readonly en: string;
  readonly ar: string;
  readonly claims: Claims;
}

/** Everybody whose token the sandbox prints: one for each role, and an agent for each provider. */
export function sandboxPeople(
  providers: readonly ProviderRegistration[],
): readonly SandboxPerson[] {
  return [
    { en: "Regulator staff", ar: "موظف الجهة المنظمة", claims: staffClaims("REGULATOR_STAFF") },
    { en: "Regulator admin", ar: "مشرف الجهة المنظمة", claims: staffClaims("REGULATOR_ADMIN") },
    ...providers.map(({ code, platform }) => ({
      en: `Agent of ${platform.en}`,
      ar: `موظف ${platform.ar}`,
      claims: agentClaims(code),
    })),
    { en: "Beneficiary", ar: "مستفيد", claims: beneficiaryClaims("1000000008", "INDIVIDUAL") },
    { en: "Partner developer", ar: "مطوّر شريك", claims: staffClaims("PARTNER_DEVELOPER") },
  ];
}

/** Of a role that is neither a provider's nor a beneficiary's. */
export function staffClaims(role: Role): Claims {
  return { sub: `sandbox-${role.toLowerCase().replaceAll("_", "-")}`, role };
}

/** Of somebody who works for a provider. */
export function agentClaims(provider: string): Claims {
  return { sub: `sandbox-agent-${provider.toLowerCase()}`, role: "PROVIDER_AGENT", provider };
}

/** Of a beneficiary who signed in with an identifier: the name that the sandbox's own data gives it, where it is in there. */
export function beneficiaryClaims(identifier: string, kind: string): Claims {
  const known = Object.values(PEOPLE).find((person) => person.identifier === identifier);
  const anyone = kind === "INDIVIDUAL" ? "مستفيد تجريبي" : "منشأة تجريبية";
  return {
    sub: `sandbox-${identifier}`,
    role: "BENEFICIARY",
    identifier,
    kind,
    name: known?.name ?? anyone,
    phone_number: MOBILE,
  };
}
