// Packages as the lockfile names them: nothing to do when they are there, `npm ci --ignore-scripts` when they are not.
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ARGS = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit"];
const QUIET = ["--no-fund", "--loglevel=error", "--engine-strict=false"];

/** Runs `npm ci` when it is needed, one at a time per folder; `start` starts a process as the bootstrap wants it. */
export async function installPackages(root, { say, start }) {
  if (isInstalled(root)) return;
  await underLock(path.join(root, "dist/.installing"), say, async () => {
    if (isInstalled(root)) return; // someone else did it meanwhile
    say("Installing packages; the first time this takes a minute or so");
    const from = Date.now();
    const progress = setInterval(() => {
      say(`… still at it after ${Math.round((Date.now() - from) / 1000)} s`);
    }, 10_000);
    const code = await start(...npm(), { stdio: ["ignore", 2, 2, "ipc"], env: withPreload(root) });
    clearInterval(progress);
    if (code !== 0) throw new Error("npm ci failed; its own words are above");
    writeFileSync(stampOf(root), wanted(root));
    say("Packages are installed");
  });
}

const stampOf = (root) => path.join(root, "node_modules/.hub-lockfile");

/** Packages hold binaries, so that the platform is part of what was installed. */
function wanted(root) {
  const lockfile = readFileSync(path.join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lockfile).digest("hex");
  return `${hash} ${process.platform}-${process.arch}\n`;
}

function isInstalled(root) {
  const stamp = existsSync(stampOf(root)) ? readFileSync(stampOf(root), "utf8") : null;
  if (stamp === wanted(root)) return true;
  const isOfAnotherMachine = stamp !== null && platformOf(stamp) !== platformOf(wanted(root));
  if (isOfAnotherMachine || !npmInstalledTheSame(root)) return false;
  rememberIfAllowed(root);
  return true;
}

/** Packages may belong to somebody else; then they are compared each time. */
function rememberIfAllowed(root) {
  try {
    writeFileSync(stampOf(root), wanted(root));
  } catch {
    return;
  }
}

const platformOf = (stamp) => stamp.split(" ")[1];

/** Someone who ran `npm ci` by hand need not wait for a second one: npm leaves a list of what it put there. */
function npmInstalledTheSame(root) {
  const list = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const there = packagesOf(list);
  const locked = packagesOf(path.join(root, "package-lock.json"));
  const complete = Object.entries(locked).every(
    ([name, { version, optional }]) => name === "" || optional || there[name]?.version === version,
  );
  return (
    complete &&
    Object.entries(there).every(([name, { version }]) => locked[name]?.version === version)
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

function npm() {
  const cli = process.env.npm_execpath;
  const args = [...ARGS, ...QUIET];
  return cli && /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli, ...args]] : ["npm", args];
}

/** npm, too, ends with the process that started it. */
function withPreload(root) {
  const preload = JSON.stringify(path.join(root, "scripts/end-with-parent.cjs"));
  const options = `${process.env.NODE_OPTIONS ?? ""} --require ${preload}`.trim();
  return { ...process.env, NODE_OPTIONS: options };
}

/** The lock is a file that holds its owner's process id; that of a dead owner is taken over. */
async function underLock(file, say, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let waited = 0; !take(mine, file); waited += 1) {
      if (waited === 0) say("Waiting for another installation in this folder");
      await sleep(300);
    }
    await work().finally(() => rmSync(file, { force: true }));
  } finally {
    rmSync(mine, { force: true });
  }
}

function take(mine, file) {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAlive(readOwner(file))) rmSync(file, { force: true });
    return false;
  }
}

function readOwner(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return process.pid; // it was given back just now
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
