import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from "jose";

const ISSUER = "https://issuer.example.org";
const AUDIENCE = "amr-hub";

/** An issuer of tokens for tests: its public keys, and any claims signed. */
export interface TestIssuer {
  readonly source: { readonly issuer: string; readonly audience: string };
  readonly jwks: JSONWebKeySet;
  /** As an `authorization` header; good for an hour unless the claims say otherwise. */
  bearer(claims: object): Promise<string>;
}

/** With an ES256 key of its own; `issuer` is where it says it is. */
export async function createTestIssuer(issuer = ISSUER): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const now = Math.floor(Date.now() / 1000);
  return {
    source: { issuer, audience: AUDIENCE },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: "test", alg: "ES256" }] },
    async bearer(claims) {
      const payload = { sub: "someone", iss: issuer, aud: AUDIENCE, exp: now + 3600, ...claims };
      const token = await new SignJWT(payload)
        .setProtectedHeader({ alg: "ES256", kid: "test" })
        .sign(privateKey);
      return `Bearer ${token}`;
    },
  };
}
