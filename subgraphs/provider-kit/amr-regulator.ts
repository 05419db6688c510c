import { z } from "zod";
import { mintServiceToken } from "../../platform/auth/service-tokens";
import { signRequest } from "../../platform/auth/signature";
import { HubError } from "../../platform/errors";
import { type Regulator } from "./regulator";

const AMR = "amr";
/** amr waits up to two seconds until it has taken in the ticket's last change. */
const ANSWER_WITHIN_MS = 5_000;

interface Settings {
  /** amr's address, without /graphql; null where a provider runs without amr. */
  readonly amrUrl: string | null;
  readonly signingSecret: string;
  /** The subgraph that asks, for example `furas`. */
  readonly subgraph: string;
  readonly ticketType: string;
}

/** amr, asked by a query of its own part of the ticket. */
export function amrRegulator({ amrUrl, ...settings }: Settings, requestId: string): Regulator {
  return {
    async dueAtOf(number) {
      if (amrUrl === null) throw unavailable("no address");
      const { ticketType: __typename } = settings;
      const body = JSON.stringify({
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${__typename} { dueAt } } }`,
        variables: { representations: [{ __typename, number }] },
      });
      const headers = await signedHeaders(settings, { requestId, body });
      return dueAtIn(await answerOf(`${amrUrl}/graphql`, { method: "POST", headers, body }));
    },
  };
}

/** Signed as part of a mutation, so that amr first takes in what this provider has committed. */
async function signedHeaders(
  { signingSecret, subgraph }: Omit<Settings, "amrUrl">,
  { requestId, body }: { readonly requestId: string; readonly body: string },
): Promise<Record<string, string>> {
  const authorization = `Bearer ${await mintServiceToken(signingSecret, { from: subgraph, to: AMR })}`;
  const request = { subgraph: AMR, operation: "mutation", requestId, authorization, body } as const;
  return {
    "content-type": "application/json",
    authorization,
    ...signRequest(signingSecret, { ...request, at: new Date() }),
  };
}

async function answerOf(url: string, request: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, {
      ...request,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return await response.json();
  } catch (cause) {
    throw unavailable("no answer", cause);
  }
}

const answer = z.object({
  data: z.object({
    _entities: z.tuple([z.object({ dueAt: z.iso.datetime({ offset: true }).nullable() })]),
  }),
  errors: z.array(z.unknown()).length(0).optional(),
});

function dueAtIn(body: unknown): Date | null {
  const { data, error } = answer.safeParse(body);
  if (data === undefined) throw unavailable("not the answer that was asked for", error);
  const [{ dueAt }] = data.data._entities;
  return dueAt === null ? null : new Date(dueAt);
}

function unavailable(why: string, cause?: unknown): HubError {
  return new HubError("SUBGRAPH_UNAVAILABLE", {
    details: { why },
    extensions: { subgraph: AMR },
    cause,
  });
}
