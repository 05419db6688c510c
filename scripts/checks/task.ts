import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** One thing to be run to its end, and how many tests it stands for. */
export interface Task {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it writes Jest's results; without, the task counts as one test. */
  readonly report?: string;
  /** Whether it speaks to the terminal while it runs, or only when it failed. */
  readonly aloud?: boolean;
  /** How long it may take; a quarter of an hour when left out. */
  readonly longestMs?: number;
}

/** How many passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A test that leaves something open keeps its runner from ending: that is a failure, not a reason to wait. */
const LONGEST_MS = 15 * 60_000;
const NOTHING: Tally = { passed: 0, failed: 0 };
const RUNNING = new Set<ChildProcess>();
const PRELOAD = path.resolve("scripts/end-with-parent.cjs");

/** Runs the tasks in their order, so many at a time; says which run, and shows what a failed one said. */
export async function runTasks(tasks: readonly Task[], atOnce: number): Promise<Tally> {
  const queue = [...tasks];
  const tallies: Tally[] = [];
  const worker = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      tallies.push(await runTask(task));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sum(tallies);
}

/** Ends what runs, for a script that is told to end. */
export function stopTasks(): void {
  for (const child of RUNNING) child.kill("SIGTERM");
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }),
    NOTHING,
  );
}

async function runTask(task: Task): Promise<Tally> {
  const from = performance.now();
  say(`… ${task.name}`);
  if (task.report !== undefined) rmSync(task.report, { force: true });
  const { succeeded, said } = await run(task);
  const tally = tallyOf(task, succeeded);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (!succeeded && said !== "") say(said.trimEnd());
  say(`${succeeded ? "✓" : "✗"} ${task.name} (${seconds} s)`);
  return tally;
}

function run(task: Task): Promise<{ succeeded: boolean; said: string }> {
  const output: StdioOptions = task.aloud === true ? ["inherit", "inherit"] : ["pipe", "pipe"];
  const child = spawn(process.execPath, ["--require", PRELOAD, ...task.args], {
    env: { ...process.env, ...task.environment },
    stdio: ["ignore", ...output, "ipc"],
    timeout: task.longestMs ?? LONGEST_MS,
  });
  RUNNING.add(child);
  let said = "";
  const keep = (text: Buffer) => {
    said += text.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      RUNNING.delete(child);
      resolve({ succeeded: code === 0, said });
    });
  });
}

function tallyOf({ report }: Task, succeeded: boolean): Tally {
  const asOne = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (report === undefined) return asOne;
  const counted = read(report);
  // Jest may fail for another reason than a test: nothing to run, or a file that cannot be loaded.
  return succeeded || counted.failed > 0 ? counted : sum([counted, asOne]);
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function read(report: string): Tally {
  try {
    const results = JSON.parse(readFileSync(report, "utf8")) as JestReport;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return { passed: results.numPassedTests, failed };
  } catch {
    return NOTHING;
  }
}

/** Jest over one of the projects of jest.config.js, with its results for us to count. */
export function jestTask(name: string, project: string, more: Partial<Task> = {}): Task {
  const report = path.join("dist/reports", `${project}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  return {
    name,
    report,
    ...more,
    args: [
      // The gateway's engine loads its planner by import(), and jose is an ES module.
      ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
      ...["node_modules/jest/bin/jest.js", `--selectProjects=${project}`],
      ...["--json", `--outputFile=${report}`, ...(more.args ?? [])],
    ],
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
