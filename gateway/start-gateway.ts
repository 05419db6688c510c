import { type TokenVerifier } from "../platform/auth/tokens";
import { type Logger } from "../platform/logger";
import { readSandboxClock, storeSandboxClock } from "../platform/sandbox-clock";
import { Engine } from "./engine/engine";
import { Documents } from "./front/documents";
import { Explorer, type Sandbox } from "./front/explorer";
import { type Front, listen } from "./front/front";
import { Health } from "./front/health";
import { Intake } from "./front/intake";
import { Journal } from "./front/journal";
import { SandboxClockRoute } from "./front/sandbox-clock";
import { Guard } from "./guard/guard";
import { tellTime } from "./transport/tell-time";
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
  /** Where the time that the sandbox is moved to is kept; null, or left out, where time is not moved. */
  readonly clockDir?: string | null;
  readonly timeouts?: { readonly subgraphMs: number };
}

const LOCAL = "127.0.0.1";
const SUBGRAPH_MS = 5_000;
/** The subgraph that keeps documents, whose bytes pass by the side of its GraphQL. */
const DOCUMENTS_OF = "amr";

/** The hub's one endpoint, ready when this resolves. Closing it stops listening first and lets go of the subgraphs last. */
export async function startGateway(options: GatewayOptions): Promise<Front> {
  const { supergraph, subgraphUrls, verifier, signingSecret, port, logger, sandbox } = options;
  const { host = LOCAL, clockDir = null, timeouts = { subgraphMs: SUBGRAPH_MS } } = options;
  const transport = new Transport(subgraphUrls, {
    signingSecret,
    timeoutMs: timeouts.subgraphMs,
    logger,
  });
  const engine = await Engine.open(supergraph, transport);
  const guard = new Guard(verifier);
  const subgraphs = [...subgraphUrls.keys()];
  const time = { guard, subgraphs, transport, logger };
  const documents = new Documents(addressOf(subgraphUrls, DOCUMENTS_OF), logger);
  const front = await listen(
    {
      intake: new Intake({ guard, engine, journal: new Journal(logger) }),
      health: new Health(subgraphs, (subgraph) => transport.reach(subgraph)),
      explorer: sandbox && new Explorer(sandbox),
      documents,
      clock: clockDir === null ? null : clockIn(clockDir, time),
      logger,
    },
    { host, port },
  );
  return {
    url: front.url,
    async close() {
      await front.close();
      documents.close();
      await transport.close();
    },
  };
}

function addressOf(urls: ReadonlyMap<string, string>, subgraph: string): URL | null {
  const url = urls.get(subgraph);
  return url === undefined ? null : new URL(url);
}

function clockIn(dataDir: string, { guard, ...time }: Time): SandboxClockRoute {
  return new SandboxClockRoute({
    guard,
    clock: readSandboxClock(dataDir),
    store: (aheadMs) => {
      storeSandboxClock(dataDir, aheadMs);
    },
    tell: (aheadMs, asker) => tellTime(time, aheadMs, asker),
  });
}

/** What moving the time of the parts takes. */
interface Time {
  readonly guard: Guard;
  readonly subgraphs: readonly string[];
  readonly transport: Transport;
  readonly logger: Logger;
}
