import { type SandboxIssuer } from "../../platform/auth/sandbox-issuer";
import { agentClaims, beneficiaryClaims, staffClaims } from "../sandbox/people";
import { PEOPLE, type PersonName } from "./people";

const TTL = "10m";

/** Tokens of the made-up people that a sandbox is filled as. */
export interface SignIn {
  readonly staff: () => Promise<string>;
  readonly agent: (provider: string) => Promise<string>;
  readonly person: (by: PersonName) => Promise<string>;
}

/** Signs people in with the sandbox's own issuer. */
export function signInWith(issuer: SandboxIssuer): SignIn {
  return {
    staff: () => issuer.mint(staffClaims("REGULATOR_STAFF"), TTL),
    agent: (provider) => issuer.mint(agentClaims(provider.toUpperCase()), TTL),
    person: (by) => issuer.mint(beneficiaryClaims(PEOPLE[by].identifier, PEOPLE[by].kind), TTL),
  };
}
