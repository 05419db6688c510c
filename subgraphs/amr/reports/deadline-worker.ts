import { type Clock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { type UnitOfWork, type Work } from "../unit-of-work";
import { type DeadlineRepository } from "./deadline.repository";
import { doWhatIsDue } from "./do-what-is-due";
import { type ReportNumber } from "./report-number";

/** What a worker works with. */
export interface DeadlineWork {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see when something falls due. */
  readonly deadlines: DeadlineRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly portalUrl: string;
}

/** The clock may be moved on under a sleeping worker, and deadlines are set while it sleeps: it looks this often. */
const LONGEST_SLEEP_MS = 1_000;
/** How long a report of which nothing could be done waits before it is tried again, so that it holds up no other. */
const PUT_OFF_MS = 30_000;

interface Claim {
  number: ReportNumber | null;
  done: boolean;
}

/**
 * Does what is due, each report's in a transaction of its own. Any number of workers, in any number of
 * processes, share the work: a report is claimed by its row lock, which dies with its connection.
 */
export class DeadlineWorker {
  private readonly putOff = new Map<ReportNumber, number>();
  private stopped = false;
  private failing = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly settings: DeadlineWork) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** Does everything that is due by now; answers for how many reports it did something. */
  async doAllDue(): Promise<number> {
    let done = 0;
    for (let claim = await this.next(); claim.number !== null; claim = await this.next()) {
      if (claim.done) done += 1;
    }
    return done;
  }

  private async run(): Promise<void> {
    while (!this.stopped) await this.sleep(await this.tryToLook());
  }

  /** A database that is away is away for a while: said once, and tried again. */
  private async tryToLook(): Promise<number> {
    try {
      const sleep = await this.look();
      this.failing = false;
      return sleep;
    } catch (err) {
      if (!this.failing)
        this.settings.logger.warn({ err }, "cannot look at deadlines, keeps trying");
      this.failing = true;
      return LONGEST_SLEEP_MS;
    }
  }

  /** Does what is due; answers how long there is nothing to look for. */
  private async look(): Promise<number> {
    const { deadlines, clock } = this.settings;
    const next = await deadlines.next();
    const until = next === null ? LONGEST_SLEEP_MS : next.getTime() - clock.now().getTime();
    if (until > 0) return Math.min(until, LONGEST_SLEEP_MS);
    // What is due and could not be done is locked by somebody, or was put off: it is no reason not to sleep.
    return (await this.doAllDue()) > 0 ? 0 : LONGEST_SLEEP_MS;
  }

  /** The number is null when nothing is due, or all that is due is somebody else's at the moment. */
  private async next(): Promise<Claim> {
    const claim: Claim = { number: null, done: false };
    if (this.stopped) return claim;
    try {
      await this.settings.unitOfWork.run((work) => this.claimAndDo(work, claim));
    } catch (err) {
      if (claim.number === null) throw err;
      claim.done = false;
      this.settings.logger.error({ err, report: claim.number }, "deadline failed");
    }
    if (claim.number !== null && !claim.done) this.putOffFor(claim.number);
    return claim;
  }

  private async claimAndDo(work: Work, claim: Claim): Promise<void> {
    claim.number = await work.deadlines.claim(this.settings.clock.now(), this.putOffNow());
    const report = claim.number && (await work.reports.lock(claim.number));
    if (report === null) return;
    const after = await doWhatIsDue(work, report, this.settings);
    claim.done = after !== report;
  }

  private putOffFor(number: ReportNumber): void {
    this.putOff.set(number, performance.now() + PUT_OFF_MS);
  }

  private putOffNow(): readonly ReportNumber[] {
    for (const [number, until] of this.putOff) {
      if (until <= performance.now()) this.putOff.delete(number);
    }
    return [...this.putOff.keys()];
  }

  private async sleep(ms: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
