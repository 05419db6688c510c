import { RequestVerifier } from "../auth/service-tokens";
import { type OperationKind, verifyRequest } from "../auth/signature";
import { systemClock } from "../clock";
import { type Requester, type SubgraphOptions } from "./subgraph-options";

/** What a valid signature vouches for; who the caller is has still to be checked. */
export interface Admission {
  readonly operation: OperationKind;
  readonly requestId: string;
  readonly authorization: string | undefined;
}
type Headers = Readonly<Record<string, unknown>>;

/** The one way into a subgraph: first the hub's signature, then the caller's token. */
export class Gate {
  private readonly tokens: RequestVerifier;

  constructor(private readonly subgraph: SubgraphOptions) {
    const { name, signingSecret, verifier } = subgraph;
    this.tokens = new RequestVerifier(name, signingSecret, verifier);
  }

  /** Null when neither the gateway nor another subgraph has signed it. The headers of a WebSocket are its connectionParams. */
  admit(headers: Headers, body: string): Admission | null {
    const { name, signingSecret } = this.subgraph;
    const request = { headers, body };
    const signed = verifyRequest(signingSecret, systemClock.now(), name, request);
    if (signed === null) return null;
    const { authorization } = headers;
    return {
      ...signed,
      authorization: typeof authorization === "string" ? authorization : undefined,
    };
  }

  /** A token that is present and not valid is UNAUTHENTICATED, whatever is asked. */
  async requesterOf({ operation, requestId, authorization }: Admission): Promise<Requester> {
    return { caller: await this.tokens.verify(authorization), operation, requestId };
  }
}
