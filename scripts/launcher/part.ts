import { type ChildProcess, fork } from "node:child_process";
import { closeSync } from "node:fs";
import { StartError } from "../../platform/start-error";
import { lastWordsIn, LogFile, warningIn } from "./log-file";
import { say } from "./progress";

/** What a part of the hub is started from. */
export interface PartPlan {
  readonly name: string;
  /** The compiled file, and what it is called with. */
  readonly file: string;
  readonly args: readonly string[];
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a part gets to end by itself once it was told to. */
const GRACE_MS = 3_000;
const READY_WITHIN_MS = 60_000;
const READ_LOG_EVERY_MS = 500;
const LINES_KEPT = 50;

/** One part, running as a process of its own that ends when this process does. */
export class Part {
  /** Settles when its process is gone, with why. */
  readonly ended: Promise<StartError>;
  private readonly child: ChildProcess;
  private readonly log: LogFile;
  private lastLines: readonly string[] = [];

  constructor(
    readonly plan: PartPlan,
    dataDir: string,
  ) {
    this.log = LogFile.in(dataDir, plan.name);
    const output = this.log.open();
    this.child = fork(plan.file, plan.args, {
      env: plan.environment,
      stdio: ["ignore", output, output, "ipc"],
      detached: true, // Ctrl-C in a terminal is for the launcher to hear, which then ends the parts in order
    });
    closeSync(output);
    this.ended = this.watch();
  }

  /** Settles when the part says that it serves; throws what it said when it ends instead. */
  async ready(): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      const tooLate = new StartError([`${this.plan.name} was not ready within a minute.`]);
      late = setTimeout(reject, READY_WITHIN_MS, tooLate);
      void this.ended.then(reject);
      this.child.once("message", () => {
        resolve();
      });
    }).finally(() => {
      clearTimeout(late);
    });
  }

  /** Settles when its process is gone; it may end what it is doing first, for a moment. */
  async stop(): Promise<void> {
    const kill = setTimeout(() => this.child.kill("SIGKILL"), GRACE_MS);
    this.child.kill("SIGTERM");
    await this.ended;
    clearTimeout(kill);
  }

  private watch(): Promise<StartError> {
    const reading = setInterval(() => {
      this.readLog().forEach(say);
    }, READ_LOG_EVERY_MS);
    return new Promise((resolve) => {
      const end = (how: string) => {
        clearInterval(reading);
        resolve(new StartError([`${this.plan.name} ended, ${how} — see ${this.log.path}`]));
      };
      this.child.once("error", (error) => {
        end(error.message);
      });
      this.child.once("exit", (code, signal) => {
        end(signal === null ? `exit code ${String(code)}${this.lastWords()}` : signal);
      });
    });
  }

  /** The warnings in what it logged since the last time. */
  private readLog(): readonly string[] {
    const lines = this.log.newLines();
    this.lastLines = [...this.lastLines, ...lines].slice(-LINES_KEPT);
    return lines
      .map(warningIn)
      .filter((warning) => warning !== null)
      .map((warning) => `! ${this.plan.name} ${warning}`);
  }

  private lastWords(): string {
    this.readLog();
    const words = lastWordsIn(this.lastLines);
    return words === null ? "" : `: ${words}`;
  }
}
