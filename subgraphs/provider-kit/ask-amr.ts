import { mintServiceToken } from "../../platform/auth/service-tokens";
import { type OperationKind, signRequest } from "../../platform/auth/signature";
import { HubError } from "../../platform/errors";

const AMR = "amr";

/** How amr is reached, and who asks. */
export interface AmrSettings {
  /** amr's address, without /graphql; null where a provider runs without amr. */
  readonly amrUrl: string | null;
  readonly signingSecret: string;
  /** The subgraph that asks, for example `furas`. */
  readonly subgraph: string;
}

/** One question to amr. */
export interface AmrRequest {
  /** Asked as part of a mutation, amr first takes in what this provider has committed. */
  readonly operation: OperationKind;
  readonly requestId: string;
  readonly query: string;
  readonly variables: object;
  readonly withinMs: number;
}

/** amr's answer, unread. Throws SUBGRAPH_UNAVAILABLE, naming amr, when there is none in time. */
export async function askAmr(settings: AmrSettings, request: AmrRequest): Promise<unknown> {
  if (settings.amrUrl === null) throw amrUnavailable("no address");
  const { query, variables, withinMs } = request;
  const body = JSON.stringify({ query, variables });
  const headers = await signedHeaders(settings, { ...request, body });
  try {
    const response = await fetch(`${settings.amrUrl}/graphql`, {
      method: "POST",
      ...{ headers, body },
      signal: AbortSignal.timeout(withinMs),
    });
    return await response.json();
  } catch (cause) {
    throw amrUnavailable("no answer", cause);
  }
}

/** What a caller gets whose question amr did not answer, or not as it must. */
export function amrUnavailable(why: string, cause?: unknown): HubError {
  return new HubError("SUBGRAPH_UNAVAILABLE", {
    details: { why },
    extensions: { subgraph: AMR },
    cause,
  });
}

/** Signed over real time, whatever the sandbox's clock says. */
async function signedHeaders(
  { signingSecret, subgraph }: AmrSettings,
  { operation, requestId, body }: AmrRequest & { readonly body: string },
): Promise<Record<string, string>> {
  const authorization = `Bearer ${await mintServiceToken(signingSecret, { from: subgraph, to: AMR })}`;
  const request = { subgraph: AMR, operation, requestId, authorization, body };
  return {
    "content-type": "application/json",
    authorization,
    ...signRequest(signingSecret, { ...request, at: new Date() }),
  };
}
