import { BENEFICIARY_KINDS } from "../../domain/identity/beneficiary";
import { kindKnownFrom } from "../../domain/identity/identifier";
import { type Role, ROLES } from "../../platform/auth/caller";
import { StartError } from "../../platform/start-error";
import { agentClaims, beneficiaryClaims, type Claims, staffClaims } from "./people";

/** What `npm run token` is told. */
export interface TokenArguments {
  readonly role?: string | undefined;
  readonly provider?: string | undefined;
  readonly identifier?: string | undefined;
  readonly kind?: string | undefined;
  readonly ttl?: string | undefined;
}

const SIGNED_IN = ROLES.filter((role) => role !== "SYSTEM");
const ESTABLISHMENTS = BENEFICIARY_KINDS.filter((kind) => kind !== "INDIVIDUAL");
const BENEFICIARY = "1000000008";
const TTL = /^[1-9]\d{0,4}[smhd]$/;

/** The claims of AMR-I1 that the arguments ask for; throws one error with a line for each that is wrong. */
export function readClaims(
  given: TokenArguments,
  providers: readonly string[],
): { claims: Claims; ttl: string } {
  const { ttl = "1h" } = given;
  const wrong = [...wrongRole(given), ...wrongProvider(given, providers), ...wrongPerson(given)];
  if (!TTL.test(ttl)) wrong.push(`--ttl ${ttl} is no time: write 90s, 15m, 1h or 30d.`);
  if (wrong.length > 0) throw new StartError(wrong);
  return { claims: toClaims(given), ttl };
}

function toClaims({ role, provider, identifier = BENEFICIARY, kind }: TokenArguments): Claims {
  if (role === "PROVIDER_AGENT") return agentClaims(provider ?? "");
  if (role === "BENEFICIARY") return beneficiaryClaims(identifier, kind ?? kindOf(identifier));
  return staffClaims(role as Role);
}

const kindOf = (identifier: string) => (identifier.startsWith("7") ? "BUSINESS" : "INDIVIDUAL");

function wrongRole({ role }: TokenArguments): string[] {
  if (role !== undefined && SIGNED_IN.some((one) => one === role)) return [];
  return [`--role ${role ?? "is missing: it"} must be one of ${SIGNED_IN.join(", ")}.`];
}

function wrongProvider({ role, provider }: TokenArguments, all: readonly string[]): string[] {
  const isOwed = role === "PROVIDER_AGENT";
  if (!isOwed) return provider === undefined ? [] : ["--provider is for a PROVIDER_AGENT only."];
  if (provider !== undefined && all.includes(provider)) return [];
  return [`--provider ${provider ?? "is missing: it"} must be one of ${all.join(", ")}.`];
}

function wrongPerson({ role, identifier, kind }: TokenArguments): string[] {
  if (role === "BENEFICIARY")
    return [...wrongIdentifier(identifier), ...wrongKind(identifier, kind)];
  const names = [identifier && "--identifier", kind && "--kind"].filter(Boolean);
  return names.map((name) => `${String(name)} is for a BENEFICIARY only.`);
}

function wrongIdentifier(identifier = BENEFICIARY): string[] {
  if (kindKnownFrom(identifier) !== null) return [];
  return [
    `--identifier ${identifier} is none: 10 digits from 1 or 2 with their check digit, or from 7.`,
  ];
}

function wrongKind(identifier = BENEFICIARY, kind = kindOf(identifier)): string[] {
  const may = identifier.startsWith("7") ? ESTABLISHMENTS : ["INDIVIDUAL"];
  if (may.some((one) => one === kind)) return [];
  return [`--kind ${kind} does not go with ${identifier}: ${may.join(", ")}.`];
}
