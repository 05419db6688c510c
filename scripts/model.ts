import { parseArgs } from "node:util";
import { StartError } from "../platform/start-error";
import { runTasks, stopTasks, type Task } from "./checks/task";
import { type Postgres, startEphemeralPostgres } from "./embedded-postgres/start-postgres";
import { endOnSignal, runScript } from "./launcher/run-script";

const USAGE = "npm run model -- --runs 10000, and --seed 42 to play the same ones again";
const AT_ONCE = 2;
const UNFINISHED = 1;
const LONGEST_MS = 8 * 60 * 60_000;
let postgres: Postgres | null = null;

endOnSignal(async () => {
  stopTasks();
  await postgres?.stop();
}, UNFINISHED);

/**
 * Plays sequences of commands on real hubs, each in one of two processes, and holds what is left behind against the
 * model in `test/model`. Fails at the first divergence, with the shortest sequence that shows it.
 */
runScript(async () => {
  const { runs, seed } = readArguments();
  postgres = await startEphemeralPostgres();
  const { url } = postgres;
  const share = Math.ceil(runs / AT_ONCE);
  const tasks = Array.from({ length: AT_ONCE }, (_, index) => taskOf(share, seed + index, url));
  const { failed } = await runTasks(tasks, AT_ONCE);
  await postgres.stop();
  process.stdout.write(`${share * AT_ONCE} sequences, ${failed} processes with a divergence\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});

/** Its seed is all that the sequences of a process follow from. */
function taskOf(runs: number, seed: number, url: string): Task {
  return {
    name: `${runs} sequences, MODEL_SEED=${seed}`,
    environment: {
      TEST_DATABASE_URL: url,
      MODEL_RUNS: String(runs),
      MODEL_SEED: String(seed),
    },
    aloud: true,
    longestMs: LONGEST_MS,
    args: [
      ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
      ...["node_modules/jest/bin/jest.js", "--selectProjects=hub", "--runInBand"],
      "--testPathPatterns=test/model",
    ],
  };
}

function readArguments(): { readonly runs: number; readonly seed: number } {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ options: { runs: text, seed: text } });
    const { runs = "1000", seed = String(1 + (Date.now() % 1_000_000)) } = values;
    return { runs: wholeNumber(runs), seed: wholeNumber(seed) };
  } catch (error) {
    throw new StartError([(error as Error).message, `Usage: ${USAGE}`], { cause: error });
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new Error(`${text} is no whole number from 1 on.`);
  return Number(text);
}
