import "reflect-metadata";
import { openVerifier } from "../../platform/auth/open-verifier";
import { systemClock } from "../../platform/clock";
import { readSubgraphConfig } from "../../platform/config";
import { createLogger } from "../../platform/logger";
import { runPart } from "../../platform/run-part";
import { StartError } from "../../platform/start-error";
import { type Provider } from "../provider-kit/define-provider";
import { subgraphOf } from "../provider-kit/registration";
import { startProvider } from "../provider-kit/start-provider";
import { DEFINITIONS } from "./definitions";

const AMR = "amr";

/** Serves one provider: `main.js etimad`. */
runPart(async () => {
  const definition = definitionOf(process.argv[2]);
  const part = subgraphOf(definition);
  const config = readSubgraphConfig(process.env, part, peersOf(definition));
  const logger = createLogger({ part, level: config.logLevel });
  const provider = await startProvider({
    ...config,
    definition,
    providers: DEFINITIONS.map(({ code }) => code),
    verifier: await openVerifier(config),
    clock: systemClock,
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

/** amr is asked only where a step hangs on the due instant. */
function peersOf({ escalation }: Provider): readonly string[] {
  return escalation?.when === "LATE_OR_UNRESOLVED" ? [AMR] : [];
}
