import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Clock, systemClock } from "./clock";
import { StartError } from "./start-error";

const FILE = "clock.json";
const Stored = z.object({ aheadMs: z.int().nonnegative() });

/**
 * The time of a sandbox: the real one, and so much ahead of it as it was moved on. It never goes back. Tokens,
 * signatures and time-outs keep real time and do not ask it.
 */
export class SandboxClock implements Clock {
  constructor(private ahead = 0) {}

  get aheadMs(): number {
    return this.ahead;
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Moves it on to so much ahead of the real time; false, and nothing is moved, when that is back. */
  moveTo(aheadMs: number): boolean {
    if (aheadMs < this.ahead) return false;
    this.ahead = aheadMs;
    return true;
  }
}

/** How far ahead the sandbox of this data folder is: every part that starts, also again, begins there. */
export function readSandboxClock(dataDir: string): SandboxClock {
  const file = path.join(dataDir, FILE);
  if (!existsSync(file)) return new SandboxClock();
  try {
    return new SandboxClock(Stored.parse(JSON.parse(readFileSync(file, "utf8"))).aheadMs);
  } catch (cause) {
    throw new StartError([`${file} cannot be read: remove it to go back to the real time.`], {
      cause,
    });
  }
}

/** Keeps it for the parts that start after this; whole or not at all. */
export function storeSandboxClock(dataDir: string, aheadMs: number): void {
  const file = path.join(dataDir, FILE);
  writeFileSync(`${file}.next`, `${JSON.stringify({ aheadMs })}\n`, { mode: 0o600 });
  renameSync(`${file}.next`, file);
}

/** The clock that a part works by: one that may be moved where tokens are the sandbox's own, the real one elsewhere. */
export function openClock({
  oidc,
  dataDir,
}: {
  readonly oidc: object | null;
  readonly dataDir: string;
}): Clock {
  return oidc === null ? readSandboxClock(dataDir) : systemClock;
}
