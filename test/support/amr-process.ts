import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { SUBGRAPHS } from "./hub-parts";

const NOBODY_THERE = "http://127.0.0.1:9";

/** amr as a process of its own on a test's database, with all its workers and no provider that answers. */
export class AmrProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it serves; its workers are at work by then. */
  static async start(databaseUrl: string, dataDir: string): Promise<AmrProcess> {
    const child = fork("dist/subgraphs/amr/main.js", [], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        ...Object.fromEntries(
          SUBGRAPHS.map((name) => [`${name.toUpperCase()}_URL`, NOBODY_THERE] as const),
        ),
        HUB_DATA_DIR: dataDir,
        HUB_SIGNING_SECRET: "a secret for tests alone, long enough to be one",
        LOG_LEVEL: "silent",
        AMR_DATABASE_URL: databaseUrl,
      },
    });
    await Promise.race([once(child, "message"), once(child, "exit").then(notStarted)]);
    return new AmrProcess(child);
  }

  /** As the machine takes a process away: it closes nothing, and what it had under way is rolled back. */
  async kill(): Promise<void> {
    const exited = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exited;
  }
}

function notStarted(): never {
  throw new Error("amr ended before it served.");
}
