import { z } from "zod";
import { HubError } from "../../platform/errors";
import { type Peer, type ServiceClient } from "./service-client";
import { type ReportedTicket } from "./tickets/indexed-ticket";
import { readReportedTicket, REPORTED_FIELDS } from "./tickets/read-reported-ticket";

/** A provider's subgraph, as amr reaches it. */
export interface ProviderPeer extends Peer {
  readonly code: string;
  /** The GraphQL type of its tickets. */
  readonly ticketType: string;
}

/** How long a provider may take to tell of its tickets before it counts as unavailable. */
const ANSWER_WITHIN_MS = 2_000;
/** How long it may take to say how far its feed has come. One that is down refuses at once. */
const POSITION_WITHIN_MS = 1_000;

const answer = z.object({
  data: z.object({ _entities: z.array(z.unknown()) }),
  errors: z.undefined().optional(),
});
const positionAnswer = z.object({ position: z.string() });

/**
 * Asks the providers' subgraphs in amr's own name. One that does not answer in time, or not as it
 * should, is SUBGRAPH_UNAVAILABLE with `extensions.subgraph`.
 */
export class ProviderDoor {
  constructor(
    private readonly peers: ReadonlyMap<string, ProviderPeer>,
    private readonly client: ServiceClient,
    private readonly requestId: string,
  ) {}

  /** A ticket as its provider tells of it at this moment, by any spelling of its number; null when it knows none. */
  async ticket(provider: string, number: string): Promise<ReportedTicket | null> {
    const [ticket = null] = await this.tickets(provider, [number]);
    return ticket;
  }

  /** In the order of `numbers`, with null for one that the provider does not know. */
  tickets(provider: string, numbers: readonly string[]): Promise<Array<ReportedTicket | null>> {
    return this.asking(provider, async (peer) => {
      const body = JSON.stringify(entitiesOf(peer.ticketType, numbers));
      const asked = { path: "graphql", body, withinMs: ANSWER_WITHIN_MS } as const;
      const told = await this.client.fetch(peer, { ...asked, requestId: this.requestId });
      const { _entities: tickets } = answer.parse(told).data;
      return tickets.map((ticket) =>
        ticket === null ? null : readReportedTicket(provider, ticket),
      );
    });
  }

  /** The cursor after everything that the provider had committed before the call. */
  position(provider: string): Promise<string> {
    return this.asking(provider, async (peer) => {
      const asked = { path: "position", body: "", withinMs: POSITION_WITHIN_MS } as const;
      const told = await this.client.fetch(peer, { ...asked, requestId: this.requestId });
      return positionAnswer.parse(told).position;
    });
  }

  private async asking<Answer>(
    provider: string,
    ask: (peer: ProviderPeer) => Promise<Answer>,
  ): Promise<Answer> {
    const peer = this.peers.get(provider);
    const subgraph = peer?.subgraph ?? provider.toLowerCase();
    try {
      if (peer === undefined) throw new Error(`amr has no address for ${provider}`);
      return await ask(peer);
    } catch (cause) {
      throw new HubError("SUBGRAPH_UNAVAILABLE", { extensions: { subgraph }, cause });
    }
  }
}

function entitiesOf(ticketType: string, numbers: readonly string[]) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${ticketType} { ${REPORTED_FIELDS} } }
  }`;
  const representations = numbers.map((number) => ({ __typename: ticketType, number }));
  return { query, variables: { representations } };
}
