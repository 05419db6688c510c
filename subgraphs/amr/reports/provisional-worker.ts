import { type Logger } from "../../../platform/logger";
import { Loop } from "../../../platform/workers/loop";
import { type Worker } from "../../../platform/workers/worker";
import { type ProviderDoor } from "../door";
import { type ReportedTicket } from "../tickets/indexed-ticket";
import { type UnitOfWork } from "../unit-of-work";
import { decideProvisionalComplaint, type Told } from "./decide-provisional";
import { type EarlierReportRepository, type WaitingComplaint } from "./earlier-report.repository";

/** What the worker works with. */
export interface ProvisionalWork {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see what waits. */
  readonly earlier: EarlierReportRepository;
  readonly door: ProviderDoor;
  readonly logger: Logger;
  readonly portalUrl: string;
}

/** So many tickets are asked for at once. */
const BATCH = 50;
/** How often it looks whether anything waits. */
const LOOK_MS = 1_000;
/** A provider that does not answer is asked again after a pause that doubles, with jitter. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

interface Silence {
  readonly failures: number;
  /** In the time of `performance.now()`. */
  readonly until: number;
}

/**
 * A8: asks each provider that complaints wait for, and decides them all as soon as it answers, each in a transaction
 * of its own. Any number of workers, in any number of processes, may do so: a complaint is decided under its row lock.
 */
export class ProvisionalWorker implements Worker {
  private readonly silent = new Map<string, Silence>();
  private readonly stopping = new AbortController();
  private readonly loop: Loop;

  constructor(private readonly settings: ProvisionalWork) {
    this.loop = new Loop({
      look: () => this.look(),
      retryMs: LOOK_MS,
      failing: "cannot look at provisional complaints, keeps trying",
      logger: settings.logger,
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop.stop();
  }

  /** Asks every provider that is waited for, also one that has just been silent. */
  async doAllDue(): Promise<number> {
    return this.askAmong(await this.settings.earlier.awaitedProviders());
  }

  private async look(): Promise<number> {
    const awaited = await this.settings.earlier.awaitedProviders();
    await this.askAmong(awaited.filter((provider) => !this.isSilent(provider)));
    return LOOK_MS;
  }

  private async askAmong(providers: readonly string[]): Promise<number> {
    const asked = await Promise.allSettled(
      providers.map((provider) => this.askAndDecide(provider)),
    );
    // Nothing of one provider is under way any more when what went wrong with another is told.
    const failed = asked.find((each) => each.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    return asked.reduce((sum, each) => sum + (each.status === "fulfilled" ? each.value : 0), 0);
  }

  private async askAndDecide(provider: string): Promise<number> {
    let done = 0;
    let batch = await this.next(provider);
    while (batch.length > 0) {
      const tickets = await this.ask(provider, batch);
      if (tickets === null) return done;
      done += await this.decideEach(batch, tickets);
      batch = await this.next(provider, batch.at(-1));
    }
    return done;
  }

  private async next(
    provider: string,
    after: WaitingComplaint | null = null,
  ): Promise<readonly WaitingComplaint[]> {
    if (this.stopping.signal.aborted) return [];
    return this.settings.earlier.waiting(provider, after, BATCH);
  }

  private async decideEach(
    batch: readonly WaitingComplaint[],
    tickets: ReadonlyArray<ReportedTicket | null>,
  ): Promise<number> {
    let done = 0;
    for (const [at, { number }] of batch.entries()) {
      if (await this.decide({ number, ticket: tickets[at] ?? null })) done += 1;
    }
    return done;
  }

  /** Null, and not asked again for a while, when the provider does not answer. */
  private async ask(
    provider: string,
    batch: readonly WaitingComplaint[],
  ): Promise<ReadonlyArray<ReportedTicket | null> | null> {
    const { door, logger } = this.settings;
    const keys = batch.map(({ key }) => key);
    try {
      const tickets = await door.tickets(provider, keys);
      this.silent.delete(provider);
      return tickets;
    } catch (err) {
      const failures = (this.silent.get(provider)?.failures ?? 0) + 1;
      this.silent.set(provider, silenceAfter(failures));
      logger.debug({ err, provider, failures }, "provisional complaints wait for the provider");
      return null;
    }
  }

  /** One that fails is left for the next look, and holds up no other. */
  private async decide(told: Told): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    const { unitOfWork, logger } = this.settings;
    try {
      return await unitOfWork.run((work) => decideProvisionalComplaint(work, told, this.settings));
    } catch (err) {
      logger.error({ err, report: told.number }, "provisional complaint was not decided");
      return false;
    }
  }

  private isSilent(provider: string): boolean {
    return (this.silent.get(provider)?.until ?? 0) > performance.now();
  }
}

function silenceAfter(failures: number): Silence {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
  return { failures, until: performance.now() + longest * (0.5 + Math.random() / 2) };
}
