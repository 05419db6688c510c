import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { type Workbench } from "./workbench";

/** A change that makes a test run for ever has been noticed. */
const LONGEST_MS = 60_000;
const PRELOAD = path.resolve("scripts/end-with-parent.cjs");
const RUNNING = new Set<ChildProcess>();

/** What the tests said: all green, a test that is red, or that they could not be run. */
export type TestsAnswer =
  | { readonly kind: "GREEN" }
  | { readonly kind: "RED"; readonly test: string }
  | { readonly kind: "BROKEN"; readonly said: string };

/** Runs the tests of a workbench, all of them or those that rest on one file, up to the first file of tests that is red. */
export async function runTests(workbench: Workbench, file: string | null): Promise<TestsAnswer> {
  const jest = path.join(workbench.folder, "node_modules/jest/bin/jest.js");
  const { code, said } = await run(workbench.folder, [
    ...[jest, "--config=jest.config.json", "--runInBand", "--bail"],
    `--cacheDirectory=${path.join(workbench.folder, "cache")}`,
    ...(file === null ? [] : ["--findRelatedTests", file]),
  ]);
  if (code === 0) return { kind: "GREEN" };
  if (code === null) return { kind: "RED", test: `not done after ${LONGEST_MS / 1000} s` };
  const test = firstRedTest(said);
  return test === null ? { kind: "BROKEN", said } : { kind: "RED", test };
}

/** Ends what runs, for a script that is told to end. */
export function stopTests(): void {
  for (const child of RUNNING) child.kill("SIGKILL");
}

/** What Jest says on stderr, and its exit code; null when it was ended for taking too long. */
function run(cwd: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--require", PRELOAD, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  RUNNING.add(child);
  let said = "";
  child.stderr?.on("data", (text: Buffer) => {
    said += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      RUNNING.delete(child);
      resolve({ code, said });
    });
  });
}

/** A file that cannot be loaded proves nothing of the tests, so it counts as no red test. */
function firstRedTest(said: string): string | null {
  const headings = [...said.matchAll(/^ {2}● (?<test>.+)$/gmu)].map(
    ({ groups }) => groups?.["test"],
  );
  return headings.find((heading) => heading !== "Test suite failed to run") ?? null;
}
