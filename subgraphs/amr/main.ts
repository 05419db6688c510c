import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { openVerifier } from "../../platform/auth/open-verifier";
import { systemClock } from "../../platform/clock";
import { readSubgraphConfig, type SubgraphConfig } from "../../platform/config";
import { createLogger } from "../../platform/logger";
import { runPart } from "../../platform/run-part";
import { type ProviderRegistration, readRegistry } from "../vocabulary/registry";
import { startAmr } from "./start-amr";

const PART = "amr";
const REGISTRY = "schema/registry.json";

runPart(async () => {
  const registry = readRegistry(JSON.parse(await readFile(REGISTRY, "utf8")));
  const subgraphs = registry.map(({ subgraph }) => subgraph);
  const config = readSubgraphConfig(process.env, PART, subgraphs);
  const logger = createLogger({ part: PART, level: config.logLevel });
  const amr = await startAmr({
    ...config,
    registry,
    providerUrls: providerUrlsOf(registry, config),
    verifier: await openVerifier(config),
    clock: systemClock,
    logger,
  });
  logger.info({ url: amr.url }, "ready");
  return amr;
});

function providerUrlsOf(registry: readonly ProviderRegistration[], { peerUrls }: SubgraphConfig) {
  const urls = registry.map(({ code, subgraph }) => [code, peerUrls.get(subgraph) ?? ""] as const);
  return new Map(urls);
}
