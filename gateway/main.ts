import { readFile } from "node:fs/promises";
import { openVerifier } from "../platform/auth/open-verifier";
import { openSandboxIssuer } from "../platform/auth/sandbox-issuer";
import { type GatewayConfig, readGatewayConfig } from "../platform/config";
import { createLogger } from "../platform/logger";
import { runPart } from "../platform/run-part";
import { type GatewayOptions, startGateway } from "./start-gateway";
import { subgraphNamesIn } from "./subgraph-names";

const PART = "gateway";
const SUPERGRAPH = "schema/supergraph.graphql";
const EXPLORER_TOKENS_LAST = "1d";

runPart(async () => {
  const supergraph = await readFile(SUPERGRAPH, "utf8");
  const config = readGatewayConfig(process.env, subgraphNamesIn(supergraph));
  const logger = createLogger({ part: PART, level: config.logLevel });
  if (config.oidc === null) {
    logger.warn("this is a sandbox: no OIDC_ISSUER is configured, and its tokens are its own");
  }
  const gateway = await startGateway({
    ...config,
    supergraph,
    verifier: await openVerifier(config),
    logger,
    sandbox: await sandboxOf(config),
    clockDir: config.oidc === null ? config.dataDir : null,
  });
  logger.info({ url: gateway.url }, "ready");
  return gateway;
});

/** The explorer signs people in by itself, which only a sandbox may. */
async function sandboxOf({ oidc, dataDir }: GatewayConfig): Promise<GatewayOptions["sandbox"]> {
  if (oidc !== null) return null;
  const issuer = await openSandboxIssuer(dataDir);
  return { mint: (claims) => issuer.mint({ ...claims }, EXPLORER_TOKENS_LAST) };
}
