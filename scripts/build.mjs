// TypeScript to CommonJS in dist/: only what changed, and nothing whose source is gone. Built-ins only, until something is to be compiled.
import { createHash } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

const FOLDERS = ["domain", "platform", "subgraphs", "gateway", "migrations", "scripts", "bench"];
const TESTS = /\.(test|contract)\.ts$/;
const PARTIAL = ".partial";

/** Several may build at once: each file appears whole or not at all. Answers how many files were compiled. */
export async function build(root) {
  const out = path.join(root, "dist");
  const salt = readFileSync(path.join(root, ".swcrc"), "utf8") + swcVersion(root);
  const sources = filesIn(root, ".ts").filter(
    (file) => !TESTS.test(file) && !file.endsWith(".d.ts"),
  );
  const changed = sources
    .map((file) => toWork(root, out, file, salt))
    .filter(({ stamp, to }) => !endsWith(to, stamp));

  if (changed.length > 0) {
    const { transform } = await import("@swc/core");
    const done = await Promise.allSettled(changed.map((work) => compile(transform, root, work)));
    const failed = done.find(({ status }) => status === "rejected");
    if (failed) throw new Error(withoutBacktrace(failed.reason.message));
  }
  removeStale(out, new Set(sources.map(toOutput)));
  return changed.length;
}

function toWork(root, out, file, salt) {
  const text = readFileSync(path.join(root, file), "utf8");
  const hash = createHash("sha256").update(salt).update(text).digest("hex");
  return { file, text, to: path.join(out, toOutput(file)), stamp: `//# source ${hash}\n` };
}

/** The stamp stands in the output itself, so that no list of stamps can disagree with the files. */
async function compile(transform, root, { file, text, to, stamp }) {
  const { code } = await transform(text, {
    cwd: root,
    filename: path.join(root, file),
    configFile: path.join(root, ".swcrc"),
  });
  mkdirSync(path.dirname(to), { recursive: true });
  const partial = `${to}.${process.pid}${PARTIAL}`;
  writeFileSync(partial, `${code}\n${stamp}`);
  renameSync(partial, to);
}

/** Where the mistake is, without the compiler's own stack. */
const withoutBacktrace = (message) => message.split(/Caused by:|Stack backtrace:/)[0].trim();

function removeStale(out, wanted) {
  for (const file of filesIn(out, "")) {
    if (wanted.has(file) || isBeingWritten(out, file)) continue;
    rmSync(path.join(out, file), { force: true });
  }
}

/** Someone else's, half a moment old; an older one was left by a build that was killed. */
function isBeingWritten(out, file) {
  if (!file.endsWith(PARTIAL)) return false;
  const { mtimeMs } = statSync(path.join(out, file), { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < 60_000;
}

function filesIn(root, suffix) {
  return FOLDERS.flatMap((folder) =>
    list(path.join(root, folder)).map((file) => path.posix.join(folder, file)),
  ).filter((file) => file.endsWith(suffix));
}

function list(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

const toOutput = (file) => file.replace(/\.ts$/, ".js");

function endsWith(file, stamp) {
  try {
    return readFileSync(file, "utf8").endsWith(stamp);
  } catch {
    return false;
  }
}

function swcVersion(root) {
  const manifest = path.join(root, "node_modules/@swc/core/package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
}
