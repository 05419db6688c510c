import { mintServiceToken } from "../../platform/auth/service-tokens";
import { type OperationKind, signRequest } from "../../platform/auth/signature";

/** Another subgraph, as amr reaches it. */
export interface Peer {
  readonly subgraph: string;
  /** Without a path. */
  readonly url: string;
}

/** One HTTP request to a subgraph. */
export interface ServiceRequest {
  readonly path: "graphql" | "position";
  readonly requestId: string;
  /** Empty for a GET. */
  readonly body: string;
  readonly withinMs: number;
}

/** Asks other subgraphs in amr's own name, by a service token that is good for a minute. */
export class ServiceClient {
  constructor(private readonly secret: string) {}

  /** What makes a subgraph answer amr; signed over real time, whatever the sandbox's clock says. */
  async headersFor(
    { subgraph }: Peer,
    request: { operation: OperationKind; requestId: string; body: string },
  ): Promise<Record<string, string>> {
    const token = await mintServiceToken(this.secret, { from: "amr", to: subgraph });
    const authorization = `Bearer ${token}`;
    const signed = signRequest(this.secret, {
      ...request,
      subgraph,
      authorization,
      at: new Date(),
    });
    return { authorization, ...signed };
  }

  /** The JSON answered; throws unless it is there in time and with status 200. */
  async fetch(peer: Peer, { path, requestId, body, withinMs }: ServiceRequest): Promise<unknown> {
    const headers = await this.headersFor(peer, { operation: "query", requestId, body });
    const sent = body === "" ? { method: "GET" } : { method: "POST", body };
    const response = await fetch(`${peer.url}/${path}`, {
      ...sent,
      headers: { ...headers, "content-type": "application/json" },
      signal: AbortSignal.timeout(withinMs),
    });
    if (!response.ok) throw new Error(`${peer.subgraph} answered ${String(response.status)}`);
    return response.json();
  }
}
