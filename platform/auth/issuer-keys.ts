import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { HubError } from "../errors";

const TIMEOUT_MS = 5_000;
const ASK_AGAIN_AFTER_MS = 1_000;
const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * The issuer's keys by OpenID Connect Discovery. An issuer that does not answer is the hub's fault and not
 * the token's: INTERNAL, and asked again a second later.
 */
export function keysOfIssuer(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const forget = () => {
    keys = null;
  };
  return async (header, token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      setTimeout(forget, ASK_AGAIN_AFTER_MS).unref();
      throw error;
    });
    const find = await keys;
    return Promise.resolve(find(header, token)).catch((cause: unknown) => {
      throw isAboutTheToken(cause) ? cause : unreachable(issuer, cause);
    });
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const at = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const response = await fetch(at, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const document = Discovery.parse(await response.json());
    if (document.issuer !== issuer) throw new Error(`The issuer calls itself ${document.issuer}`);
    return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: TIMEOUT_MS });
  } catch (cause) {
    throw unreachable(issuer, cause);
  }
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
  );
}

function unreachable(issuer: string, cause: unknown): HubError {
  return new HubError("INTERNAL", { details: { why: "issuer unreachable", issuer }, cause });
}
