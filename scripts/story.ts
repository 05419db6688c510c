import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openSandboxIssuer } from "../platform/auth/sandbox-issuer";
import { type LauncherConfig, readLauncherConfig } from "../platform/config";
import { StartError } from "../platform/start-error";
import { Hub } from "./launcher/hub";
import { registeredProviders, subgraphsOf } from "./launcher/roster";
import { endOnSignal, runScript } from "./launcher/run-script";
import { agentClaims, beneficiaryClaims, type Claims, staffClaims } from "./sandbox/people";
import { type Cast, playMainPath } from "./story/main-path";
import { type Player, type Stage, StoryFailed } from "./story/stage";

const TOKEN_TTL = "15m";

runScript(async () => {
  const pace = readPace();
  const subgraphs = subgraphsOf(registeredProviders());
  const config = readLauncherConfig(process.env, subgraphs);
  if (config.oidc !== null)
    throw new StartError(["The story is for a sandbox: OIDC_ISSUER is set."]);
  const running = `http://127.0.0.1:${String(config.port)}`;
  if (await isReady(running)) return tell(config, running, pace);
  const hub = new Hub(config, subgraphs);
  endOnSignal(() => hub.stop());
  try {
    const { gatewayUrl } = await hub.start();
    await Promise.race([tell(config, gatewayUrl, pace), hub.ended]);
  } finally {
    await hub.stop();
  }
});

/** Plays to the end, or says in one line what was not as the rules say. */
async function tell(config: LauncherConfig, gatewayUrl: string, pace: number): Promise<void> {
  const stage: Stage = {
    url: `${gatewayUrl}/graphql`,
    say: async (en, ar) => {
      process.stdout.write(`${en}\n${ar}\n`);
      await pause(pace);
    },
  };
  try {
    await playMainPath(stage, await castOf(config));
  } catch (error) {
    if (!(error instanceof StoryFailed)) throw error;
    throw new StartError([`The story ends here. ${error.message}`], { cause: error });
  }
  await stage.say("Every step answered as the rules say.", "أجابت كل خطوة كما تنص القواعد.");
}

async function castOf({ dataDir }: LauncherConfig): Promise<Cast> {
  const issuer = await openSandboxIssuer(dataDir);
  const player = async (en: string, ar: string, claims: Claims): Promise<Player> => ({
    en,
    ar,
    token: await issuer.mint(claims, TOKEN_TTL),
  });
  return {
    agent: await player("Etimad's agent", "موظف اعتماد", agentClaims("ETIMAD")),
    beneficiary: await player(
      "The beneficiary",
      "المستفيد",
      beneficiaryClaims("1000000008", "INDIVIDUAL"),
    ),
    staff: await player("The regulator", "الجهة المنظمة", staffClaims("REGULATOR_STAFF")),
  };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.ok === true;
}

/** `--pace 800` waits so many milliseconds after each line, for whoever reads along. */
function readPace(): number {
  const { values } = parseArgs({ options: { pace: { type: "string", default: "0" } } });
  const pace = Number(values.pace);
  if (Number.isInteger(pace) && pace >= 0 && pace <= 10_000) return pace;
  throw new StartError([`--pace ${values.pace} is no number of milliseconds from 0 to 10000.`]);
}
