import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { openVerifier } from "../../platform/auth/open-verifier";
import { readMessagingConfig, type SubgraphConfig } from "../../platform/config";
import { createLogger } from "../../platform/logger";
import { openCarriers } from "../../platform/messages/open-carriers";
import { runPart } from "../../platform/run-part";
import { openClock } from "../../platform/sandbox-clock";
import { type ProviderRegistration, readRegistry } from "../vocabulary/registry";
import { startAmr } from "./start-amr";

const PART = "amr";
const REGISTRY = "schema/registry.json";

runPart(async () => {
  const registry = readRegistry(JSON.parse(await readFile(REGISTRY, "utf8")));
  const subgraphs = registry.map(({ subgraph }) => subgraph);
  const config = readMessagingConfig(process.env, PART, subgraphs);
  const logger = createLogger({ part: PART, level: config.logLevel });
  const amr = await startAmr({
    ...config,
    registry,
    providerUrls: providerUrlsOf(registry, config),
    verifier: await openVerifier(config),
    clock: openClock(config),
    carriers: openCarriers(config),
    logger,
  });
  logger.info({ url: amr.url }, "ready");
  return amr;
});

function providerUrlsOf(registry: readonly ProviderRegistration[], { peerUrls }: SubgraphConfig) {
  const urls = registry.map(({ code, subgraph }) => [code, peerUrls.get(subgraph) ?? ""] as const);
  return new Map(urls);
}
