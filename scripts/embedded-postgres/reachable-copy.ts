import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** Some of them may not be written, or nothing may be run from them. */
const PLACES = [os.tmpdir(), "/var/tmp", "/dev/shm", "/var/lib"];

/**
 * A copy of a folder at a place that every account may walk to: one for each name, made once and used again by later starts. Null when
 * there is no such place. `works` makes a copy ready and says whether it can be used.
 */
export function reachableCopy(
  source: string,
  name: string,
  works: (copy: string) => boolean,
): string | null {
  const wanted = listing(source);
  for (const place of new Set(PLACES)) {
    const home = path.join(place, name);
    if (isOurs(home) && listing(home) === wanted && works(home)) return home;
    if (makeCopy(source, home, works)) return home;
  }
  return null;
}

/** Whoever else could write there could have us run what they like. */
function isOurs(folder: string): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (!there?.isDirectory()) return false;
  return there.uid === process.getuid?.() && (there.mode & 0o022) === 0;
}

/** What a copy is compared by: a temporary folder is swept of old files one by one, so that a copy may have lost some. */
function listing(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${path.relative(folder, file)} ${lstatSync(file).size}`)
    .sort()
    .join("\n");
}

/** The copy appears whole or not at all. When another start was quicker, its copy stands. */
function makeCopy(source: string, home: string, works: (copy: string) => boolean): boolean {
  let fresh: string | null = null;
  try {
    fresh = mkdtempSync(`${home}-`);
    cpSync(source, fresh, { recursive: true, verbatimSymlinks: true });
    openToAll(fresh);
    return works(fresh) && putInPlace(fresh, home);
  } catch {
    return false; // not to be written: the next place
  } finally {
    if (fresh !== null) rmSync(fresh, { recursive: true, force: true });
  }
}

function putInPlace(fresh: string, home: string): boolean {
  const wanted = listing(fresh);
  const isWhole = () => isOurs(home) && listing(home) === wanted;
  if (isWhole()) return true;
  if (isOurs(home)) setAside(home, `${fresh}-swept`);
  try {
    renameSync(fresh, home);
    return true;
  } catch {
    return isWhole();
  }
}

/** Renamed first: a server that runs from it keeps the files it has open, and nobody sees it half removed. */
function setAside(home: string, aside: string): void {
  renameSync(home, aside);
  rmSync(aside, { recursive: true, force: true });
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(file, 0o755);
    if (entry.isFile()) chmodSync(file, (lstatSync(file).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
