import {
  openSandboxIssuer,
  SANDBOX_AUDIENCE,
  SANDBOX_ISSUER,
} from "../../platform/auth/sandbox-issuer";
import { TokenVerifier } from "../../platform/auth/tokens";
import {
  agentClaims,
  beneficiaryClaims,
  type Claims,
  staffClaims,
} from "../../scripts/sandbox/people";
import { createTestIssuer } from "./test-issuer";

/** Tokens of an issuer of the test's own, by role, and who accepts them. */
export interface TestIssuer {
  readonly verifier: TokenVerifier;
  staff(): Promise<string>;
  admin(): Promise<string>;
  developer(): Promise<string>;
  agent(provider: string): Promise<string>;
  /** Of whoever has this identifier: an establishment's begins with 7. */
  beneficiary(identifier?: string, kind?: string): Promise<string>;
  /** Of any claims: for tests of sign-in itself. */
  mint(claims: Claims): Promise<string>;
}

/**
 * Opens an issuer whose keys are this test's alone. With a data folder it is that folder's own, so that a part which
 * runs as a process of its own, as in a sandbox, accepts its tokens too.
 */
export async function openTestIssuer(dataDir?: string): Promise<TestIssuer> {
  const issuer = dataDir === undefined ? await createTestIssuer() : await sandboxIssuer(dataDir);
  const mint = async (claims: Claims) => (await issuer.bearer(claims)).replace("Bearer ", "");
  return {
    mint,
    verifier: TokenVerifier.forKeys(issuer.jwks, issuer.source),
    staff: () => mint(staffClaims("REGULATOR_STAFF")),
    admin: () => mint(staffClaims("REGULATOR_ADMIN")),
    developer: () => mint(staffClaims("PARTNER_DEVELOPER")),
    agent: (provider) => mint(agentClaims(provider)),
    beneficiary: (identifier = "1000000008", kind = kindOf(identifier)) =>
      mint(beneficiaryClaims(identifier, kind)),
  };
}

async function sandboxIssuer(dataDir: string) {
  const issuer = await openSandboxIssuer(dataDir);
  return {
    jwks: issuer.jwks,
    source: { issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE },
    bearer: async (claims: Claims) => `Bearer ${await issuer.mint({ ...claims }, "1h")}`,
  };
}

const kindOf = (identifier: string) => (identifier.startsWith("7") ? "BUSINESS" : "INDIVIDUAL");
