import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openSandboxIssuer } from "../platform/auth/sandbox-issuer";
import { type LauncherConfig, readLauncherConfig } from "../platform/config";
import { type ProviderRegistration } from "../subgraphs/vocabulary/registry";
import { endOnSignal, runScript } from "./launcher/run-script";
import { addresses, tokens } from "./launcher/banner";
import { Hub, type RunningHub } from "./launcher/hub";
import { sinceStart, step } from "./launcher/progress";
import { registeredProviders, subgraphsOf } from "./launcher/roster";
import { sandboxPeople } from "./sandbox/people";
import { seedSandbox } from "./seed/seed-sandbox";

runScript(async () => {
  const providers = registeredProviders();
  const subgraphs = subgraphsOf(providers);
  const config = readLauncherConfig(process.env, subgraphs);
  const hub = new Hub(config, subgraphs);
  endOnSignal(() => hub.stop());
  try {
    const running = await Promise.race([hub.start(), hub.ended]);
    if (config.oidc === null) await Promise.race([seedOnce(running, config), hub.ended]);
    await greet(running, config, providers);
    await hub.ended;
  } finally {
    await hub.stop();
  }
});

/** The sandbox is filled once; a start that was interrupted in the middle of it does it again. */
async function seedOnce(
  { gatewayUrl, databaseUrls }: RunningHub,
  { dataDir }: LauncherConfig,
): Promise<void> {
  const seeded = path.join(dataDir, "seeded");
  if (existsSync(seeded)) return;
  const issuer = await openSandboxIssuer(dataDir);
  await step("Filling the sandbox with made-up data", () =>
    seedSandbox({ gatewayUrl, issuer, databaseUrls }),
  );
  writeFileSync(seeded, "");
}

async function greet(
  running: RunningHub,
  config: LauncherConfig,
  providers: readonly ProviderRegistration[],
): Promise<void> {
  const lines = [...addresses(running, config)];
  if (config.oidc === null) {
    const issuer = await openSandboxIssuer(config.dataDir);
    lines.push(...(await tokens(sandboxPeople(providers), issuer)));
  }
  process.stdout.write(`${lines.join("\n")}\nReady after ${sinceStart()}\n`);
}
