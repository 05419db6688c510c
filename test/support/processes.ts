import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly command: string;
}

/** A process and everything it started, down to the last. */
export function familyOf(pid: number): readonly Process[] {
  const all = processes();
  const below = (parent: number): readonly Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
}

/** The one of a family whose command says this. */
export function memberOf(family: readonly Process[], command: RegExp): number {
  const found = family.find((one) => command.test(one.command));
  if (found === undefined) throw new Error(`No process runs ${String(command)}`);
  return found.pid;
}

/** What is left of a family, asked until nothing is or the time is up; the dead that nobody fetched count as gone. */
export async function leftOf(
  family: readonly Process[],
  withinMs: number,
): Promise<readonly string[]> {
  const until = Date.now() + withinMs;
  for (;;) {
    const left = alive(family);
    if (left.length === 0 || Date.now() > until) return left;
    await sleep(50);
  }
}

function alive(family: readonly Process[]): readonly string[] {
  const pids = new Set(family.map(({ pid }) => pid));
  return processes()
    .filter(({ pid, state }) => pids.has(pid) && !state.startsWith("Z"))
    .map(({ command }) => command);
}

function processes(): readonly Process[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, state = "", command = ""]) => ({
      pid: Number(pid),
      parent: Number(parent),
      state,
      command,
    }));
}
