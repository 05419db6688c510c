import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/launcher/ports";
import { familyOf, leftOf } from "./processes";

type Environment = Readonly<Record<string, string>>;

/** A script of package.json, run as a person runs it, on a data folder of its own. */
export class HubProcess {
  readonly child: ChildProcess;
  /** Everything it said, on both channels. */
  output = "";
  private readonly exited: Promise<number | null>;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    command: readonly string[],
    environment: Environment,
  ) {
    this.child = spawn("npm", command, {
      env: { ...plainEnvironment(), HUB_DATA_DIR: dataDir, PORT: String(port), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const read = (text: Buffer) => {
      this.output += text.toString();
    };
    this.child.stdout?.on("data", read);
    this.child.stderr?.on("data", read);
    this.exited = once(this.child, "exit").then(([code]) => code as number | null);
  }

  static async start(
    environment: Environment = {},
    dataDir = newDataDir(),
    command: readonly string[] = ["start"],
  ): Promise<HubProcess> {
    return new HubProcess(await freePort(), dataDir, command, environment);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How long it took until the gateway said that everything is there. */
  async ready(withinMs: number): Promise<number> {
    const from = Date.now();
    while (Date.now() - from < withinMs) {
      if (await this.isReady()) return Date.now() - from;
      if (this.child.exitCode !== null) break;
      await sleep(50);
    }
    throw new Error(`Not ready after ${String(Date.now() - from)} ms:\n${this.output}`);
  }

  /** Settles when it is done: its exit code, null when it was killed. */
  exitCode(): Promise<number | null> {
    return this.exited;
  }

  family() {
    return familyOf(this.child.pid ?? 0);
  }

  /** For the end of a test: nothing of it runs, and its data are there for another. */
  async stop(): Promise<void> {
    const family = this.family();
    this.child.kill("SIGTERM");
    await leftOf(family, 8_000);
  }

  /** As `stop`, and its data are gone too. */
  async clear(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}

/** A data folder that nobody uses. */
export function newDataDir(): string {
  return mkdtempSync(path.join(os.tmpdir(), "hub-test-"));
}

/** The environment of a person's terminal, without what a test run or a hub put into it. */
function plainEnvironment(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || /^(NODE_OPTIONS|JEST_|npm_|HUB_|OIDC_|.*_DATABASE_URL)/.test(name)
        ? []
        : [[name, value]],
    ),
  );
}
