import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type Readable, type Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account } from "./account";
import { type Binaries } from "./binaries";
import { StartError } from "../../platform/start-error";

/** How long a server that is still in the folder may take to end: its hub ended a moment ago. */
const EARLIER_SERVER_MS = 10_000;
const INITDB = [
  ["-U", "postgres", "-A", "scram-sha-256", "--pwfile=/dev/stdin", "-E", "UTF8"],
  ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
  ["--no-sync", "--no-instructions"],
].flat();

/** What data are made with, and what breaks that off. */
export interface Making {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly signal: AbortSignal;
}

/** A folder's data, made when there is none; the password stands beside it, for its owner's eyes only. */
export async function openDataFolder(
  folder: string,
  { binaries, account, signal }: Making,
): Promise<{ password: string }> {
  removeUnfinished(folder);
  if (isEmpty(folder)) await initialise(folder, { binaries, account, signal });
  assertVersion(folder, binaries.major);
  await earlierServerEnded(folder);
  return { password: readPassword(folder) };
}

/**
 * How the account gets into a folder that it may not walk to (under /root, in a 0700 temporary folder): the working directory is entered
 * before the account is changed, and on Linux /proc/self/cwd leads to it without the way there.
 */
export function entrance(folder: string, account: Account) {
  const inFolder = account.uid !== undefined && process.platform === "linux";
  return {
    how: { ...account, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" } },
    data: inFolder ? "/proc/self/cwd" : folder,
  };
}

const passwordFile = (folder: string) => `${folder}.password`;

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

function assertVersion(folder: string, major: string): void {
  const file = path.join(folder, "PG_VERSION");
  if (!existsSync(file)) {
    throw new StartError([`${folder} holds something else than PostgreSQL's data.`]);
  }
  const version = readFileSync(file, "utf8").trim();
  if (version === major) return;
  throw new StartError([
    `The data in ${folder} is of PostgreSQL ${version}, this hub brings ${major}: ` +
      "set HUB_DATA_DIR to another folder, or move this one away to begin anew.",
  ]);
}

function readPassword(folder: string): string {
  const file = passwordFile(folder);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  throw new StartError([`The password of the data in ${folder} is gone: ${file} is missing.`]);
}

/** Made beside its place and moved there when it is whole, so that a start that is killed leaves no half of one. */
async function initialise(
  folder: string,
  { binaries: { home }, account, signal }: Making,
): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(`${folder}.unfinished-`);
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(fresh, account.uid, account.gid);
  }
  const password = randomBytes(18).toString("base64url");
  const initdb = startInitdb(path.join(home, "bin/initdb"), password, entrance(fresh, account));
  const breakOff = () => {
    endGroup(initdb);
  };
  signal.addEventListener("abort", breakOff);
  await succeeded(initdb);
  signal.removeEventListener("abort", breakOff);
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 });
  renameSync(fresh, folder);
}

function startInitdb(
  initdb: string,
  password: string,
  { how, data }: ReturnType<typeof entrance>,
): ChildProcessByStdio<Writable, null, Readable> {
  // Node gives a socket, which cannot be opened again by name; `cat` makes a pipe of it.
  const child = spawn("/bin/sh", ["-c", 'cat | "$@"', "sh", initdb, "-D", data, ...INITDB], {
    ...how,
    stdio: ["pipe", "ignore", "pipe"],
    detached: true, // a group of its own, to be ended as one
  });
  child.stdin.end(password);
  return child;
}

async function succeeded(child: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  const closed = once(child, "close");
  const errors = await text(child.stderr);
  const [code] = (await closed) as [number | null];
  if (code === 0) return;
  const why = errors.trim().replaceAll(/\s*\n\s*/g, " · ");
  throw new StartError([`PostgreSQL's data could not be made: ${why}`]);
}

function endGroup({ pid }: { readonly pid?: number | undefined }): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    return; // it is done
  }
}

function removeUnfinished(folder: string): void {
  const [parent, name] = [path.dirname(folder), path.basename(folder)];
  if (!existsSync(parent)) return;
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${name}.unfinished-`)) continue;
    rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

async function earlierServerEnded(folder: string): Promise<void> {
  const until = Date.now() + EARLIER_SERVER_MS;
  for (let pid = serverIn(folder); pid !== null; pid = serverIn(folder)) {
    if (Date.now() > until) {
      throw new StartError([`Another PostgreSQL (process ${pid}) runs on the data in ${folder}.`]);
    }
    await sleep(50);
  }
}

function serverIn(folder: string): number | null {
  const file = path.join(folder, "postmaster.pid");
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    if (isServer(pid)) return pid;
    rmSync(file, { force: true }); // its machine stopped; the number may be another process's by this time
    return null;
  } catch {
    return null;
  }
}

function isServer(pid: number): boolean {
  if (process.platform === "linux") {
    const command = path.join("/proc", String(pid), "comm");
    return existsSync(command) && readFileSync(command, "utf8").trim() === "postgres";
  }
  process.kill(pid, 0); // throws when there is no such process
  return true;
}
