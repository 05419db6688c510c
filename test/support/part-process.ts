import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { type TestHub } from "./test-hub";

const FILES = { amr: "dist/subgraphs/amr/main.js", gateway: "dist/gateway/main.js" } as const;
const PROVIDERS = ["etimad", "furas", "mof"];

/** Amr or the gateway as a process of its own, at the address and on the data that it has in a test's hub. */
export class PartProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it serves. The hub must have been started with this data folder, and its own part be stopped. */
  static async start(hub: TestHub, name: keyof typeof FILES, dataDir: string) {
    const child = fork(FILES[name], [], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        HUB_DATA_DIR: dataDir,
        HUB_SIGNING_SECRET: hub.signingSecret,
        HUB_PUBLIC_URL: hub.url,
        LOG_LEVEL: "silent",
        PORT: new URL(hub.url).port,
        AMR_PORT: new URL(hub.urlOf("amr")).port,
        AMR_DATABASE_URL: hub.databaseUrlOf("amr"),
        ...Object.fromEntries(
          ["amr", ...PROVIDERS].map((part) => [`${part.toUpperCase()}_URL`, hub.urlOf(part)]),
        ),
      },
    });
    const ended = once(child, "exit").then(() => {
      throw new Error(`${name} ended before it served.`);
    });
    await Promise.race([once(child, "message"), ended]);
    ended.catch(() => undefined);
    return new PartProcess(child);
  }

  /** What it holds of the machine's memory at this moment, in bytes. */
  memory(): number {
    const pid = String(this.child.pid);
    return Number(execFileSync("ps", ["-o", "rss=", "-p", pid], { encoding: "utf8" })) * 1024;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await exited;
  }
}
