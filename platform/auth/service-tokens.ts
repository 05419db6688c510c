import { createHmac } from "node:crypto";
import { decodeProtectedHeader, jwtVerify, SignJWT } from "jose";
import { HubError } from "../errors";
import { bearerTokenOf } from "./bearer";
import { type Caller } from "./caller";
import { type TokenVerifier } from "./tokens";

const TYPE = "hub-service+jwt";
const LIFETIME_S = 60;

/** By this a subgraph asks another in its own name; the caller it makes has the role SYSTEM. */
export async function mintServiceToken(
  secret: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", typ: TYPE })
    .setSubject(from)
    .setAudience(to)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_S}s`)
    .sign(keyOf(secret));
}

/** What a subgraph lets in: a person's token, or a service token that another subgraph made for it. */
export class RequestVerifier {
  private readonly key: Uint8Array;

  constructor(
    private readonly subgraph: string,
    secret: string,
    private readonly people: TokenVerifier,
  ) {
    this.key = keyOf(secret);
  }

  /** Null when there is no token; one that is present and not valid is UNAUTHENTICATED. */
  async verify(authorization: string | undefined): Promise<Caller | null> {
    if (authorization === undefined) return null;
    const token = bearerTokenOf(authorization);
    return isService(token) ? this.verifyService(token) : this.people.verify(authorization);
  }

  private async verifyService(token: string): Promise<Caller> {
    const { sub, exp } = await this.claimsOf(token);
    return {
      role: "SYSTEM",
      subject: sub ?? "",
      provider: null,
      person: null,
      expiresAt: new Date((exp ?? 0) * 1000),
    };
  }

  private async claimsOf(token: string): Promise<{ sub?: string; exp?: number }> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ["HS256"],
        typ: TYPE,
        audience: this.subgraph,
        requiredClaims: ["sub", "exp"],
        clockTolerance: 5,
      });
      return payload;
    } catch (cause) {
      throw new HubError("UNAUTHENTICATED", { details: { why: "service token" }, cause });
    }
  }
}

function isService(token: string): boolean {
  try {
    return decodeProtectedHeader(token).typ === TYPE;
  } catch (cause) {
    throw new HubError("UNAUTHENTICATED", { details: { why: "header" }, cause });
  }
}

/** A key of its own, so that a request's signature can never serve as a token's. */
function keyOf(secret: string): Uint8Array {
  return createHmac("sha256", secret).update("service token").digest();
}
