import {
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  jwtVerify,
  type JWTVerifyGetKey,
} from "jose";
import { HubError } from "../errors";
import { bearerTokenOf } from "./bearer";
import { type Caller } from "./caller";
import { toCaller } from "./claims";
import { keysOfIssuer } from "./issuer-keys";

/** Whose tokens are accepted, and for whom they must have been made. */
export interface TokenSource {
  readonly issuer: string;
  readonly audience: string;
}

/** Asymmetric only: a shared secret would let whoever verifies also sign in as anyone. */
const ALGORITHMS = ["ES256", "RS256", "PS256", "EdDSA"];
const CLOCK_TOLERANCE_S = 5;
const REMEMBERED = 10_000;

/** Checks a bearer token once and remembers its caller until it expires. */
export class TokenVerifier {
  private readonly remembered = new Map<string, Caller>();

  private constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly source: TokenSource,
  ) {}

  /** Keys by OpenID Connect discovery, fetched with the first token and kept up to date. */
  static forIssuer(source: TokenSource): TokenVerifier {
    return new TokenVerifier(keysOfIssuer(source.issuer), source);
  }

  /** Keys at hand: the sandbox's own, or a test's. */
  static forKeys(keys: JSONWebKeySet, source: TokenSource): TokenVerifier {
    return new TokenVerifier(createLocalJWKSet(keys), source);
  }

  /** Null when there is no token. One that is present and not valid is UNAUTHENTICATED, whatever is asked. */
  async verify(authorization: string | undefined): Promise<Caller | null> {
    if (authorization === undefined) return null;
    const token = bearerTokenOf(authorization);
    const known = this.remembered.get(token);
    if (known !== undefined && known.expiresAt.getTime() > Date.now()) return known;
    const caller = await this.check(token);
    this.remember(token, caller);
    return caller;
  }

  private async check(token: string): Promise<Caller> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        ...this.source,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ["exp", "sub"],
      });
      return toCaller(payload) ?? refused("claims");
    } catch (cause) {
      if (cause instanceof errors.JOSEError) return refused(cause.code, cause);
      throw cause;
    }
  }

  /** The oldest makes room, so that a flood of tokens costs time and never memory. */
  private remember(token: string, caller: Caller): void {
    this.remembered.delete(token);
    this.remembered.set(token, caller);
    if (this.remembered.size <= REMEMBERED) return;
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined) this.remembered.delete(oldest);
  }
}

function refused(why: string, cause?: unknown): never {
  throw new HubError("UNAUTHENTICATED", { details: { why }, cause });
}
