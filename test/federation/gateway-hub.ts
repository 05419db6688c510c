import { mkdtemp, rm } from "node:fs/promises";
import { type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FormattedExecutionResult, type GraphQLSchema } from "graphql";
import {
  openSandboxIssuer,
  SANDBOX_AUDIENCE,
  SANDBOX_ISSUER,
} from "../../platform/auth/sandbox-issuer";
import { TokenVerifier } from "../../platform/auth/tokens";
import { serveSubgraph } from "../../platform/http/serve-subgraph";
import { type Requester } from "../../platform/http/subgraph-options";
import { createLogger, type Logger } from "../../platform/logger";
import { type Example } from "../../gateway/front/explorer-examples";
import { startGateway } from "../../gateway/start-gateway";
import { Line, serveInstead } from "./gateway-lines";
import { amrSchema, Changes, etimadSchema, supergraph } from "./gateway-subgraphs";

/** What the gateway of the tests and its subgraphs share. */
export const SECRET = "a secret of the tests, long enough for it";
const SILENT = createLogger({ part: "test", level: "silent" });

interface Options {
  /** In the place of a subgraph's own address, e.g. where something misbehaves. */
  readonly urls?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** With these a sandbox, without them none. */
  readonly examples?: readonly Example[];
  readonly logger?: Logger;
}

/** One question over HTTP; signed in as staff unless it says otherwise. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Null asks without a token. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}
type Result = FormattedExecutionResult<Record<string, unknown>>;

/** Its answer, with what came around it. */
export interface Answered extends Result {
  readonly status: number;
  readonly headers: Headers;
}
/** What a subgraph was asked, by whom and on behalf of what. */
interface Asked extends Requester {
  readonly subgraph: string;
}

/** Two real subgraphs and a real gateway before them, each on a port of its own. */
export type GatewayHub = Awaited<ReturnType<typeof startGatewayHub>>;

/** Starts the hub of the gateway's tests, with a line to each subgraph that can be watched and cut. */
export async function startGatewayHub(options: Options = {}) {
  const people = await openPeople();
  const changes = new Changes();
  const asked: Asked[] = [];
  const serve = async (name: string, schema: GraphQLSchema) => {
    const serving = await serveSubgraph({
      name,
      schema,
      signingSecret: SECRET,
      verifier: people.verifier,
      logger: SILENT,
      context(requester) {
        asked.push({ subgraph: name, ...requester });
        return requester;
      },
    });
    return { line: await Line.to(serving.url), serving };
  };
  const amr = await serve("amr", amrSchema(changes));
  const etimad = await serve("etimad", etimadSchema());
  const urls = { amr: amr.line.url, etimad: etimad.line.url, ...options.urls };
  const settings = {
    ...settingsOf(options, people),
    subgraphUrls: new Map(Object.entries(urls)),
    signingSecret: SECRET,
  };
  const gateway = await startGateway({ ...settings, supergraph: supergraph(), port: 0 });
  const { url } = gateway;
  const staff = await people.token("REGULATOR_STAFF");
  return {
    ...{ url, settings, changes, asked, staff, token: people.token },
    base: url.replace("/graphql", ""),
    websocketUrl: url.replace("http", "ws"),
    lines: { amr: amr.line, etimad: etimad.line },
    ask: (question: Question) => ask(url, { authorization: `Bearer ${staff}`, ...question }),
    async close() {
      await gateway.close();
      for (const { line, serving } of [amr, etimad]) {
        await line.close();
        await serving.close();
      }
      await people.close();
    },
  };
}

function settingsOf(options: Options, { verifier, mint }: Awaited<ReturnType<typeof openPeople>>) {
  const { examples = null, logger = SILENT, timeoutMs = 1_000 } = options;
  return {
    verifier,
    logger,
    sandbox: examples && { mint, examples },
    timeouts: { subgraphMs: timeoutMs },
  };
}

async function openPeople() {
  const dataDir = await mkdtemp(join(tmpdir(), "gateway-test-"));
  const issuer = await openSandboxIssuer(dataDir);
  const source = { issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE };
  return {
    verifier: TokenVerifier.forKeys(issuer.jwks, source),
    mint: (claims: Readonly<Record<string, string>>) => issuer.mint({ ...claims }, "1h"),
    token: (role: string, ttl = "1h") => issuer.mint({ sub: `test ${role}`, role }, ttl),
    close: () => rm(dataDir, { recursive: true }),
  };
}

async function ask(url: string, question: Question): Promise<Answered> {
  const { authorization = null, headers = {}, ...body } = question;
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(authorization !== null && { authorization }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    ...((await response.json()) as Result),
  };
}

/** A hub whose provider is something else, for as long as it is used. */
export async function withEtimad<Result>(
  listener: RequestListener,
  use: (hub: GatewayHub) => Promise<Result>,
): Promise<Result> {
  const { url, server } = await serveInstead(listener);
  const hub = await startGatewayHub({ urls: { etimad: url }, timeoutMs: 200 });
  try {
    return await use(hub);
  } finally {
    await hub.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Waits until it holds, and fails when that takes longer than a busy machine would. */
export async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > giveUpAt) throw new Error(`Never held: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
