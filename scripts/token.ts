import { parseArgs } from "node:util";
import { openSandboxIssuer } from "../platform/auth/sandbox-issuer";
import { readLauncherConfig } from "../platform/config";
import { StartError } from "../platform/start-error";
import { registeredProviders, subgraphsOf } from "./launcher/roster";
import { runScript } from "./launcher/run-script";
import { readClaims } from "./sandbox/read-claims";

const USAGE =
  "npm run --silent token -- --role REGULATOR_STAFF [--provider ETIMAD] [--identifier 1000000008] [--kind BUSINESS] [--ttl 1h]";

runScript(async () => {
  const providers = registeredProviders();
  const { dataDir, oidc } = readLauncherConfig(process.env, subgraphsOf(providers));
  if (oidc !== null) {
    throw new StartError([`Tokens are ${oidc.issuer}'s to give: OIDC_ISSUER is set.`]);
  }
  const { claims, ttl } = readClaims(
    readArguments(),
    providers.map(({ code }) => code),
  );
  const issuer = await openSandboxIssuer(dataDir);
  process.stdout.write(`${await issuer.mint(claims, ttl)}\n`);
});

function readArguments() {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      options: { role: text, provider: text, identifier: text, kind: text, ttl: text },
    }).values;
  } catch (error) {
    throw new StartError([(error as Error).message, `Usage: ${USAGE}`], { cause: error });
  }
}
