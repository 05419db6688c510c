import { type TicketKey } from "../../domain/identity/ticket-number";
import { type Clock } from "../../platform/clock";
import { type Logger } from "../../platform/logger";
import { doWhatIsDue } from "./do-what-is-due";
import { type InformationDeadlineRepository } from "./information-deadline.repository";
import { Loop } from "./loop";
import { type UnitOfWork, type Work } from "./unit-of-work";

/** What a worker works with. */
export interface InformationWork {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see when information runs out next. */
  readonly deadlines: InformationDeadlineRepository;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The clock may be moved on under a sleeping worker, and contacts are made while it sleeps: it looks this often. */
const LONGEST_SLEEP_MS = 1_000;
/** How long a ticket that could not be closed waits before it is tried again, so that it holds up no other. */
const PUT_OFF_MS = 30_000;

interface Claim {
  key: TicketKey | null;
  done: boolean;
}

/**
 * Closes tickets of which awaited information has run out (FRS-R3), each in a transaction of its own.
 * Any number of workers, in any number of processes, share the work: a ticket is claimed by its row
 * lock, which dies with its connection.
 */
export class InformationWorker {
  private readonly putOff = new Map<TicketKey, number>();
  private readonly loop: Loop;
  private lastSweep: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: InformationWork) {
    this.loop = new Loop({
      look: () => this.look(),
      retryMs: LONGEST_SLEEP_MS,
      failing: "cannot look at awaited information, keeps trying",
      logger: settings.logger,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** Closes everything that is due by now; answers how many tickets it closed. What it was closing already is done first. */
  doAllDue(): Promise<number> {
    const sweep = this.lastSweep.then(() => this.sweep());
    this.lastSweep = sweep.catch(() => undefined);
    return sweep;
  }

  private async sweep(): Promise<number> {
    let done = 0;
    for (let claim = await this.next(); claim.key !== null; claim = await this.next()) {
      if (claim.done) done += 1;
    }
    return done;
  }

  private async look(): Promise<number> {
    const { deadlines, clock } = this.settings;
    const next = await deadlines.next();
    const until = next === null ? LONGEST_SLEEP_MS : next.getTime() - clock.now().getTime();
    if (until > 0) return Math.min(until, LONGEST_SLEEP_MS);
    // What is due and could not be done is locked by somebody, or was put off: it is no reason not to sleep.
    return (await this.doAllDue()) > 0 ? 0 : LONGEST_SLEEP_MS;
  }

  /** The key is null when nothing is due, or all that is due is somebody else's at the moment. */
  private async next(): Promise<Claim> {
    const claim: Claim = { key: null, done: false };
    if (this.loop.isStopped) return claim;
    try {
      await this.settings.unitOfWork.runAsClock((work) => this.claimAndDo(work, claim));
    } catch (err) {
      if (claim.key === null) throw err;
      claim.done = false;
      this.settings.logger.error({ err }, "closing an unanswered ticket failed");
    }
    if (claim.key !== null && !claim.done) {
      this.putOff.set(claim.key, performance.now() + PUT_OFF_MS);
    }
    return claim;
  }

  private async claimAndDo(work: Work, claim: Claim): Promise<void> {
    claim.key = await work.deadlines.claim(work.now(), this.putOffNow());
    const ticket = claim.key && (await work.tickets.lock(claim.key));
    if (ticket === null) return;
    claim.done = (await doWhatIsDue(work, ticket)) !== ticket;
  }

  private putOffNow(): readonly TicketKey[] {
    for (const [key, until] of this.putOff) {
      if (until <= performance.now()) this.putOff.delete(key);
    }
    return [...this.putOff.keys()];
  }
}
