import { type TokenVerifier } from "../platform/auth/tokens";
import { type Logger } from "../platform/logger";
import { Engine } from "./engine/engine";
import { Explorer, type Sandbox } from "./front/explorer";
import { type Front, listen } from "./front/front";
import { Health } from "./front/health";
import { Intake } from "./front/intake";
import { Journal } from "./front/journal";
import { Guard } from "./guard/guard";
import { Transport } from "./transport/transport";

/** What a gateway is started with. */
export interface GatewayOptions {
  /** The supergraph's SDL. */
  readonly supergraph: string;
  /** By the names the supergraph gives them, without `/graphql`; the addresses in the supergraph are not used. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  readonly verifier: TokenVerifier;
  readonly signingSecret: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Only this machine may ask when it is left out. */
  readonly host?: string;
  readonly logger: Logger;
  /** For the explorer; null where there is none, which is everywhere but in the sandbox. */
  readonly sandbox: Sandbox | null;
  readonly timeouts?: { readonly subgraphMs: number };
}

const LOCAL = "127.0.0.1";
const SUBGRAPH_MS = 5_000;

/** The hub's one endpoint, ready when this resolves. Closing it stops listening first and lets go of the subgraphs last. */
export async function startGateway(options: GatewayOptions): Promise<Front> {
  const { supergraph, subgraphUrls, verifier, signingSecret, port, logger, sandbox } = options;
  const { host = LOCAL, timeouts = { subgraphMs: SUBGRAPH_MS } } = options;
  const transport = new Transport(subgraphUrls, {
    signingSecret,
    timeoutMs: timeouts.subgraphMs,
    logger,
  });
  const engine = await Engine.open(supergraph, transport);
  const front = await listen(
    {
      intake: new Intake({ guard: new Guard(verifier), engine, journal: new Journal(logger) }),
      health: new Health([...subgraphUrls.keys()], (subgraph) => transport.reach(subgraph)),
      explorer: sandbox && new Explorer(sandbox),
      logger,
    },
    { host, port },
  );
  return {
    url: front.url,
    async close() {
      await front.close();
      await transport.close();
    },
  };
}
