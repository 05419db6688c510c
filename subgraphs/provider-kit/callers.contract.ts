import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { mintServiceToken } from "../../platform/auth/service-tokens";
import { TokenVerifier } from "../../platform/auth/tokens";

export const SIGNING_SECRET = "a secret of at least thirty-two characters";

/** Who asks: the claims of a person's token, another of the hub's subgraphs, or nobody. */
export type Asker = JWTPayload | "SYSTEM" | null;

export const STAFF: JWTPayload = { sub: "staff", role: "REGULATOR_STAFF" };
export const ADMIN: JWTPayload = { sub: "admin", role: "REGULATOR_ADMIN" };
export const DEVELOPER: JWTPayload = { sub: "developer", role: "PARTNER_DEVELOPER" };
/** Whose ticket `openTicket` of the test provider opens, and somebody else. */
export const OWNER = personOf("1000000008");
export const STRANGER = personOf("1000000016");

export function agentOf(provider: string): JWTPayload {
  return { sub: `agent-of-${provider}`, role: "PROVIDER_AGENT", provider };
}

export function personOf(identifier: string): JWTPayload {
  const claims = { sub: `person-${identifier}`, role: "BENEFICIARY", identifier };
  return {
    ...claims,
    name: "نورة المثال",
    ...(identifier.startsWith("7") && { kind: "BUSINESS" }),
  };
}

const SOURCE = { issuer: "https://issuer.example.org", audience: "hub" };

/** An issuer of its own for one test file. */
export async function createIssuer() {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" };
  const mint = (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid: "1" })
      .setIssuer(SOURCE.issuer)
      .setAudience(SOURCE.audience)
      .setExpirationTime("1h")
      .sign(privateKey);
  return {
    verifier: TokenVerifier.forKeys({ keys: [jwk] }, SOURCE),
    /** What an asker sends as `authorization` to a subgraph; null for nobody. */
    async authorizationOf(asker: Asker, subgraph: string): Promise<string | null> {
      if (asker === null) return null;
      const token =
        asker === "SYSTEM"
          ? await mintServiceToken(SIGNING_SECRET, { from: "amr", to: subgraph })
          : await mint(asker);
      return `Bearer ${token}`;
    },
  };
}
