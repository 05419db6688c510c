import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readLauncherConfig } from "../platform/config";
import { StartError } from "../platform/start-error";
import { Hub } from "./launcher/hub";
import { registeredProviders, subgraphsOf } from "./launcher/roster";
import { endOnSignal, runScript } from "./launcher/run-script";
import { playAllEndings } from "./story/all-endings";
import { castOf } from "./story/cast";
import { playMainPath } from "./story/main-path";
import { onOwnHub } from "./story/own-hub";
import { type Stage, StoryFailed } from "./story/stage";
import { type Props } from "./story/theatre";

runScript(async () => {
  const { pace, all } = readArguments();
  const subgraphs = subgraphsOf(registeredProviders());
  const config = readLauncherConfig(process.env, subgraphs);
  if (config.oidc !== null)
    throw new StartError(["The story is for a sandbox: OIDC_ISSUER is set."]);
  const say = speakerAt(pace);
  if (all)
    return onOwnHub({ config, subgraphs }, say, (props) =>
      tell(props, () => playEverything(props)),
    );
  const running = `http://127.0.0.1:${String(config.port)}`;
  const play = (gatewayUrl: string) => {
    const stage = { url: `${gatewayUrl}/graphql`, say };
    return tell(stage, async () => playMainPath(stage, await castOf(config.dataDir)));
  };
  if (await isReady(running)) return play(running);
  const hub = new Hub(config, subgraphs);
  endOnSignal(() => hub.stop());
  try {
    const { gatewayUrl } = await hub.start();
    await Promise.race([play(gatewayUrl), hub.ended]);
  } finally {
    await hub.stop();
  }
});

/** Plays to the end, or says in one line what was not as the rules say. */
async function tell(stage: Stage, play: () => Promise<void>): Promise<void> {
  try {
    await play();
  } catch (error) {
    if (!(error instanceof StoryFailed)) throw error;
    throw new StartError([`The story ends here. ${error.message}`], { cause: error });
  }
  await stage.say("Every step answered as the rules say.", "أجابت كل خطوة كما تنص القواعد.");
}

async function playEverything(props: Props): Promise<void> {
  await props.say("The main path", "المسار الأساسي");
  await playMainPath(props, props.company);
  await props.say("Every other ending", "بقية النهايات");
  await playAllEndings(props);
}

function speakerAt(pace: number): Stage["say"] {
  return async (en, ar) => {
    process.stdout.write(`${en}\n${ar}\n`);
    await pause(pace);
  };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.ok === true;
}

/** `--pace 800` waits so many milliseconds after each line, for whoever reads along; `--all` plays every ending. */
function readArguments(): { readonly pace: number; readonly all: boolean } {
  const { values } = parseArgs({
    options: {
      pace: { type: "string", default: "0" },
      all: { type: "boolean", default: false },
    },
  });
  const pace = Number(values.pace);
  if (Number.isInteger(pace) && pace >= 0 && pace <= 10_000) return { pace, all: values.all };
  throw new StartError([`--pace ${values.pace} is no number of milliseconds from 0 to 10000.`]);
}
