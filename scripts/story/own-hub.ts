import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type LauncherConfig } from "../../platform/config";
import { messagesIn } from "../../platform/messages/open-carriers";
import { Hub } from "../launcher/hub";
import { freePort } from "../launcher/ports";
import { endOnSignal } from "../launcher/run-script";
import { castOf } from "./cast";
import { SandboxTime } from "./sandbox-time";
import { type Stage } from "./stage";
import { type Props } from "./theatre";

/**
 * Plays on a hub of its own, in a folder that is gone afterwards: time is moved and parts are taken down, which is
 * nothing to do to a hub that somebody works on.
 */
export async function onOwnHub(
  { config, subgraphs }: { readonly config: LauncherConfig; readonly subgraphs: readonly string[] },
  say: Stage["say"],
  play: (props: Props) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "hub-story-"));
  const own = { ...config, dataDir, port: await freePort(), ports: new Map(anyPort(subgraphs)) };
  const hub = new Hub({ ...own, databaseUrls: null, signingSecret: null }, subgraphs);
  const end = async () => {
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  endOnSignal(end);
  try {
    const { gatewayUrl } = await hub.start();
    const company = await castOf(dataDir);
    const time = await SandboxTime.of(gatewayUrl, company.admin);
    const without: Props["without"] = (part, work) => hub.without(part, work);
    const props = { url: `${gatewayUrl}/graphql`, say, company, time, without };
    await Promise.race([play({ ...props, messages: messagesIn(dataDir) }), hub.ended]);
  } finally {
    await end();
  }
}

function anyPort(subgraphs: readonly string[]): ReadonlyArray<readonly [string, number]> {
  return subgraphs.map((name) => [name, 0]);
}
