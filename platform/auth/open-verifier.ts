import { openSandboxIssuer, SANDBOX_AUDIENCE, SANDBOX_ISSUER } from "./sandbox-issuer";
import { TokenVerifier } from "./tokens";

interface SignIn {
  readonly oidc: { readonly issuer: string; readonly audience: string } | null;
  readonly dataDir: string;
}

/** Who checks tokens: by the issuer that is configured, or without one by the sandbox's own, whose keys the data folder holds. */
export async function openVerifier({ oidc, dataDir }: SignIn): Promise<TokenVerifier> {
  if (oidc !== null) return TokenVerifier.forIssuer(oidc);
  const { jwks } = await openSandboxIssuer(dataDir);
  return TokenVerifier.forKeys(jwks, { issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE });
}
