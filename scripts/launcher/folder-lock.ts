import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { StartError } from "../../platform/start-error";

/** Keeps a data folder to one hub at a time, and answers with how to let go of it. A hub that is gone holds nothing. */
export function lockFolder(folder: string): () => void {
  const lock = path.join(folder, "lock");
  const mine = `${lock}.${process.pid}`;
  makeWritable(folder, mine);
  try {
    if (!take(mine, lock) && !takeOver(mine, lock)) throw inUse(folder, lock);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (holderOf(lock) === identityOf(process.pid)) rmSync(lock, { force: true });
  };
}

function makeWritable(folder: string, mine: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(mine, identityOf(process.pid));
  } catch (cause) {
    const why = (cause as Error).message;
    throw new StartError([`HUB_DATA_DIR cannot be used: ${why}`], { cause });
  }
}

/** A link to a file that is whole already: the lock is never seen without its holder. */
function take(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Put aside before it is judged, so that of two that find a dead hub's lock only one can remove it. */
function takeOver(mine: string, lock: string): boolean {
  if (isAlive(holderOf(lock))) return false;
  const aside = `${mine}.aside`;
  try {
    renameSync(lock, aside);
    if (isAlive(holderOf(aside))) renameSync(aside, lock);
  } catch {
    return take(mine, lock); // another was quicker
  } finally {
    rmSync(aside, { force: true });
  }
  return take(mine, lock);
}

function inUse(folder: string, lock: string): StartError {
  const [pid] = holderOf(lock).split(" ");
  return new StartError([
    `Another hub (process ${pid ?? "?"}) is running on ${folder}: stop it, or set HUB_DATA_DIR to another folder.`,
  ]);
}

function holderOf(lock: string): string {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return "";
  }
}

function isAlive(holder: string): boolean {
  const pid = Number(holder.split(" ")[0]);
  return pid > 0 && identityOf(pid) === holder;
}

/** Process ids are used again, after a restart of the machine at the latest: the time it started tells one from another. */
function identityOf(pid: number): string {
  if (process.platform !== "linux") return isThere(pid) ? `${pid} ` : "";
  const started = startOf(path.join("/proc", String(pid), "stat"));
  return started === null ? "" : `${pid} ${started}`;
}

function startOf(stat: string): string | null {
  if (!existsSync(stat)) return null;
  const afterName = readFileSync(stat, "utf8").split(") ").at(-1);
  return afterName?.split(" ")[19] ?? null;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
