// The first process of every `npm run …`: plain built-ins on whatever Node the host has. It installs what the lockfile names, compiles
// what changed, and goes on under the Node that the lockfile pins. Whatever ends it, or npm above it, ends what it started.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { installPackages } from "./install.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const PARTS = {
  gateway: "dist/gateway/main.js",
  amr: "dist/subgraphs/amr/main.js",
  provider: "dist/subgraphs/providers/main.js",
};
const PRELOAD = path.join(root, "scripts/end-with-parent.cjs");
const NODE_NEEDED = 24;
/** What a child gets to end by itself once it was told to. */
const GRACE_MS = 6_000;

const parent = process.ppid;
let child;
let stopped = false;

const say = (text) => process.stderr.write(`• ${text}\n`);

function fail(text) {
  process.stderr.write(`✗ ${text}\n`);
  process.exit(1);
}

/** The child shares a channel with this process and ends when it closes, so that even kill -9 leaves nothing behind. */
function start(command, args, options = {}) {
  child = spawn(command, args, {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    ...options,
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  }).then((code) => (stopped ? process.exit(code) : code));
}

function stop(signal) {
  stopped = true;
  const running = child && child.exitCode === null && child.signalCode === null;
  if (!running) process.exit(128 + os.constants.signals[signal]);
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
}

function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent && !stopped) stop("SIGTERM");
  }, 200).unref();
}

/** The pinned Node where there is one for this machine, else the host's when it is new enough. */
function findNode() {
  const pinned = path.join(root, "node_modules/.bin/node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= NODE_NEEDED) return process.execPath;
  return fail(
    `No Node ${NODE_NEEDED} comes with the packages for ${process.platform}-${process.arch}, and this one is ${process.version}: ` +
      `install Node ${NODE_NEEDED} or newer and run this again.`,
  );
}

async function main([command, ...args]) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal));
  endWithNpm();
  await installPackages(root, { say, start });
  const node = findNode();
  await build(root);
  const script = path.join(root, PARTS[command] ?? `dist/scripts/${command}.js`);
  if (!existsSync(script)) fail(`There is no command “${command}”.`);
  process.exit(await start(node, ["--require", PRELOAD, script, ...args]));
}

main(process.argv.slice(2)).catch((error) => fail(error.message));
