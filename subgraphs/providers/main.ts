import "reflect-metadata";
import { openVerifier } from "../../platform/auth/open-verifier";
import { readSubgraphConfig } from "../../platform/config";
import { createLogger } from "../../platform/logger";
import { runPart } from "../../platform/run-part";
import { openClock } from "../../platform/sandbox-clock";
import { StartError } from "../../platform/start-error";
import { type Provider } from "../provider-kit/define-provider";
import { subgraphOf } from "../provider-kit/registration";
import { startProvider } from "../provider-kit/start-provider";
import { DEFINITIONS } from "./definitions";

/** Asked for its calendar, and for the due instant on which a step hangs. */
const AMR = "amr";

/** Serves one provider: `main.js etimad`. */
runPart(async () => {
  const definition = definitionOf(process.argv[2]);
  const part = subgraphOf(definition);
  const config = readSubgraphConfig(process.env, part, [AMR]);
  const logger = createLogger({ part, level: config.logLevel });
  const provider = await startProvider({
    ...config,
    definition,
    providers: DEFINITIONS.map(({ code }) => code),
    verifier: await openVerifier(config),
    clock: openClock(config),
    logger,
    amrUrl: config.peerUrls.get(AMR) ?? null,
  });
  logger.info({ url: provider.url }, "ready");
  return provider;
});

function definitionOf(name: string | undefined): Provider {
  const definition = DEFINITIONS.find((each) => subgraphOf(each) === name);
  if (definition !== undefined) return definition;
  const known = DEFINITIONS.map(subgraphOf).join(", ");
  throw new StartError([`Say which provider to serve: one of ${known}.`]);
}
