import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type TestHub } from "./test-hub";

/** A provider's subgraph as a process of its own, at the address and on the database that it has in a test's hub. */
export class ProviderProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it serves. The hub must have been started with this data folder, and its own part be stopped. */
  static async start(hub: TestHub, name: string, dataDir: string): Promise<ProviderProcess> {
    const variable = name.toUpperCase();
    const child = fork("dist/subgraphs/providers/main.js", [name], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        HUB_DATA_DIR: dataDir,
        HUB_SIGNING_SECRET: hub.signingSecret,
        LOG_LEVEL: "silent",
        AMR_URL: hub.urlOf("amr"),
        [`${variable}_PORT`]: new URL(hub.urlOf(name)).port,
        [`${variable}_DATABASE_URL`]: hub.databaseUrlOf(name),
      },
    });
    await Promise.race([once(child, "message"), once(child, "exit").then(notStarted)]);
    return new ProviderProcess(child);
  }

  /** As the machine takes a process away: it closes nothing and says goodbye to nobody. */
  async kill(): Promise<void> {
    const exited = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exited;
  }
}

function notStarted(): never {
  throw new Error("The provider ended before it served.");
}
