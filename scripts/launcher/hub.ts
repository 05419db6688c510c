import { EventEmitter, once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { type LauncherConfig } from "../../platform/config";
import { StartError } from "../../platform/start-error";
import { type Postgres, startPostgres } from "../embedded-postgres/start-postgres";
import { createDatabases } from "./databases";
import { lockFolder } from "./folder-lock";
import { LogFile } from "./log-file";
import { Part, type PartPlan } from "./part";
import { choosePorts } from "./ports";
import { step } from "./progress";
import { planParts } from "./roster";
import { signingSecretIn } from "./secret";

/** A hub that runs: every part a process of its own, on PostgreSQL. */
export interface RunningHub {
  readonly gatewayUrl: string;
  readonly databaseUrls: ReadonlyMap<string, string>;
}

/** Starts the parts of one hub, each when what it rests on is there, and ends all of them. */
export class Hub {
  /** Rejects when a part ends that was not told to: half a hub is not left running. */
  readonly ended: Promise<never>;
  private readonly parts: Part[] = [];
  /** Those that were told to end while the rest goes on. */
  private readonly away = new Set<Part>();
  private readonly starting = new AbortController();
  private postgres: Promise<Postgres> | null = null;
  private unlock: (() => void) | null = null;
  private stopping: Promise<void> | null = null;
  private readonly broken = new EventEmitter<{ broken: [StartError] }>();

  constructor(
    private readonly config: LauncherConfig,
    private readonly subgraphs: readonly string[],
  ) {
    this.ended = once(this.broken, "broken").then(([why]) => Promise.reject(why as StartError));
    this.ended.catch(() => undefined); // whoever waits for it hears of it
  }

  /** Throws a StartError and leaves it to the caller to `stop` what has been started by then. */
  async start(): Promise<RunningHub> {
    const { config, subgraphs } = this;
    const ports = await choosePorts(config);
    this.unlock = lockFolder(config.dataDir);
    const databaseUrls = config.databaseUrls ?? (await this.ownDatabases());
    const signingSecret = config.signingSecret ?? signingSecretIn(config.dataDir);
    const plan = planParts({ config, subgraphs, ports, databaseUrls, signingSecret });
    await step(`Starting ${subgraphs.join(", ")}`, () => this.startParts(plan.subgraphs));
    await step("Starting the gateway", () => this.startParts([plan.gateway]));
    return { gatewayUrl: plan.gateway.url, databaseUrls };
  }

  /** Ends every part, then the database; settles when nothing of the hub is left. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** Takes one part down for as long as something is tried without it, and brings it back where it was. */
  async without(name: string, work: () => Promise<void>): Promise<void> {
    const index = this.parts.findIndex(({ plan }) => plan.name === name);
    const part = this.parts[index];
    if (part === undefined) throw new StartError([`No part of the hub is called ${name}.`]);
    this.away.add(part);
    await part.stop();
    try {
      await work();
    } finally {
      this.parts.splice(index, 1);
      await this.startParts([part.plan]);
    }
  }

  private async stopAll(): Promise<void> {
    this.starting.abort();
    await Promise.all(this.parts.map((part) => part.stop()));
    const postgres = await this.postgres?.catch(() => null);
    await postgres?.stop();
    this.unlock?.();
  }

  private async ownDatabases(): Promise<ReadonlyMap<string, string>> {
    const { dataDir } = this.config;
    return step("Starting PostgreSQL", async () => {
      const log = createWriteStream(LogFile.in(dataDir, "postgres").path, {
        flags: "a",
        mode: 0o600,
      });
      this.postgres = startPostgres({
        folder: path.join(dataDir, "postgres"),
        log,
        signal: this.starting.signal,
      });
      const server = await this.postgres;
      this.watch(server.ended.then(() => new StartError(["PostgreSQL ended."])));
      return createDatabases(server.url, this.subgraphs);
    });
  }

  private async startParts(plans: readonly PartPlan[]): Promise<void> {
    if (this.stopping) throw new StartError(["Stopped while it was starting."]);
    const started = plans.map((plan) => new Part(plan, this.config.dataDir));
    this.parts.push(...started);
    for (const part of started) this.watch(part.ended, () => this.away.has(part));
    await Promise.all(started.map((part) => part.ready()));
  }

  private watch(ended: Promise<StartError>, isMeant = () => false): void {
    void ended.then((why) => {
      if (!this.stopping && !isMeant()) this.broken.emit("broken", why);
    });
  }
}
