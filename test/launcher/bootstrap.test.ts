import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { familyOf, leftOf } from "../support/processes";

/** Stands for npm: says that it was called, takes its time, and puts the packages there as `npm ci` would. */
const NPM = `
const { appendFileSync, rmSync, symlinkSync } = require("node:fs");
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
setTimeout(() => {
  rmSync("node_modules", { recursive: true, force: true });
  symlinkSync(process.env.PACKAGES, "node_modules");
}, Number(process.env.INSTALL_MS ?? 0));
`;
const HELLO = `console.log("hello", process.argv.slice(2).join(" "));`;

const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

/** A repository with nothing but the bootstrap and one command, and no packages. */
function plantTree(command = HELLO): string {
  const tree = mkdtempSync(path.join(os.tmpdir(), "hub-tree-"));
  trees.push(tree);
  mkdirSync(path.join(tree, "scripts"));
  mkdirSync(path.join(tree, "packages"));
  for (const file of ["bootstrap.mjs", "build.mjs", "install.mjs", "end-with-parent.cjs"]) {
    cpSync(path.join("scripts", file), path.join(tree, "scripts", file));
  }
  cpSync(".swcrc", path.join(tree, ".swcrc"));
  symlinkSync(path.resolve("node_modules/@swc"), path.join(tree, "packages/@swc"));
  writeFileSync(path.join(tree, "package-lock.json"), "{}");
  writeFileSync(path.join(tree, "npm-cli.js"), NPM);
  writeFileSync(path.join(tree, "scripts/hello.ts"), command);
  return tree;
}

function start(tree: string, args: readonly string[], installMs = 0): ChildProcess {
  return spawn(process.execPath, ["scripts/bootstrap.mjs", ...args], {
    cwd: tree,
    env: {
      PATH: process.env["PATH"],
      npm_execpath: path.join(tree, "npm-cli.js"),
      PACKAGES: path.join(tree, "packages"),
      INSTALL_MS: String(installMs),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function run(tree: string, ...args: readonly string[]) {
  const child = start(tree, args, 100);
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (text: Buffer) => (stdout += text.toString()));
  child.stderr?.on("data", (text: Buffer) => (stderr += text.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { stdout, stderr, code };
}

const installs = (tree: string) =>
  existsSync(path.join(tree, "npm-calls"))
    ? readFileSync(path.join(tree, "npm-calls"), "utf8").trim().split("\n")
    : [];

describe("the bootstrap", () => {
  it("installs what the lockfile names, without its install scripts, and then runs the command", async () => {
    const tree = plantTree();

    const { stdout } = await run(tree, "hello", "--a", "b");

    expect(stdout).toBe("hello --a b\n");
    expect(installs(tree)).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
  });

  it("installs nothing the second time", async () => {
    const tree = plantTree();

    await run(tree, "hello");
    await run(tree, "hello");

    expect(installs(tree)).toHaveLength(1);
  });

  it("installs again when the lockfile has changed", async () => {
    const tree = plantTree();
    await run(tree, "hello");

    writeFileSync(path.join(tree, "package-lock.json"), '{ "changed": true }');
    await run(tree, "hello");

    expect(installs(tree)).toHaveLength(2);
  });

  it("installs once when several are started at the same time", async () => {
    const tree = plantTree();

    const runs = await Promise.all([run(tree, "hello"), run(tree, "hello"), run(tree, "hello")]);

    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(installs(tree)).toHaveLength(1);
  });

  it("goes on with an installation that was killed", async () => {
    const tree = plantTree();
    const killed = start(tree, ["hello"], 60_000);
    while (installs(tree).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const family = familyOf(killed.pid ?? 0);
    killed.kill("SIGKILL");

    const left = await leftOf(family, 5_000);
    const { stdout } = await run(tree, "hello");

    expect(left).toEqual([]);
    expect(stdout).toBe("hello \n");
  }, 20_000);

  it("compiles what has changed, and forgets what is gone", async () => {
    const tree = plantTree();
    writeFileSync(path.join(tree, "scripts/other.ts"), "export const other = 1;");
    await run(tree, "hello");

    writeFileSync(path.join(tree, "scripts/hello.ts"), `console.log("changed");`);
    rmSync(path.join(tree, "scripts/other.ts"));
    const { stdout } = await run(tree, "hello");

    expect(stdout).toBe("changed\n");
    expect(existsSync(path.join(tree, "dist/scripts/other.js"))).toBe(false);
  });

  it("says in one line where a source is wrong", async () => {
    const tree = plantTree("const broken = ;");

    const { code, stderr } = await run(tree, "hello");

    expect(code).toBe(1);
    expect(stderr).toMatch(/✗.*\n.*scripts\/hello\.ts/);
  });

  it("says in one line that there is no such command", async () => {
    const { code, stderr } = await run(plantTree(), "fly");

    expect(code).toBe(1);
    expect(stderr).toContain("✗ There is no command “fly”.");
  });

  it("ends with the exit code of what it ran", async () => {
    const { code } = await run(plantTree("process.exit(7);"), "hello");

    expect(code).toBe(7);
  });

  it("passes a signal on and waits for what it ran to end", async () => {
    const tree = plantTree(
      `process.on("SIGTERM", () => { console.log("ending"); process.exit(0); });
       setTimeout(() => {}, 60_000); console.log("running");`,
    );
    const child = start(tree, ["hello"]);
    let stdout = "";
    child.stdout?.on("data", (text: Buffer) => {
      stdout += text.toString();
      if (stdout === "running\n") child.kill("SIGTERM");
    });

    const [code] = (await once(child, "close")) as [number | null];

    expect({ code, stdout }).toEqual({ code: 0, stdout: "running\nending\n" });
  });
});
