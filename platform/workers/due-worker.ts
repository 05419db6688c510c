import { type Clock } from "../clock";
import { type Logger } from "../logger";
import { Loop } from "./loop";
import { type Worker } from "./worker";

/** One piece of work, as it is claimed. */
export interface Claim {
  /** Pieces that failed a moment ago and are not to be claimed. */
  readonly but: readonly string[];
  /** To be called with the piece's key as soon as it is claimed: what goes wrong from there on is that piece's fault. */
  readonly take: (key: string) => void;
}

/** What falls due piece by piece, each in a transaction of its own. */
export interface DueWork {
  /** What it is called in the log: "deadlines". */
  readonly name: string;
  /** When the next piece falls due; null when there is none. One statement: a worker asks it every second. */
  next(): Promise<Date | null>;
  /**
   * Claims one piece that is due, with SKIP LOCKED, so that any number of workers share the work, and does it.
   * False when it claimed none, or one of which nothing could be done. Work without pieces need not say which it takes.
   */
  doOne(claim: Claim): Promise<boolean>;
}

interface Settings {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The clock may be moved on under a sleeping worker, and work comes while it sleeps: it looks this often. */
const LONGEST_SLEEP_MS = 1_000;
/** How long a piece of which nothing could be done waits before it is tried again, so that it holds up no other. */
const PUT_OFF_MS = 30_000;

/**
 * Does what is due when it is due. Any number of them, in any number of processes, share the work: a piece is claimed
 * by its row lock, which dies with its connection. A piece that fails is put off for half a minute and holds up no
 * other; a database that is away is said once.
 */
export class DueWorker implements Worker {
  private readonly putOff = new Map<string, number>();
  private readonly loop: Loop;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: DueWork,
    private readonly settings: Settings,
  ) {
    this.loop = new Loop({
      look: () => this.look(),
      retryMs: LONGEST_SLEEP_MS,
      failing: `cannot look for ${work.name}, keeps trying`,
      logger: settings.logger,
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.turn;
  }

  /** One after the other within a process: when it answers, nothing that was due is still under way in here. */
  doAllDue(): Promise<number> {
    const done = this.turn.then(() => this.doEach());
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async doEach(): Promise<number> {
    let done = 0;
    for (let piece = await this.doNext(); piece !== null; piece = await this.doNext()) {
      if (piece.isDone) done += 1;
    }
    return done;
  }

  /** Does what is due; answers how long there is nothing to look for. */
  private async look(): Promise<number> {
    const next = await this.work.next();
    const until =
      next === null ? LONGEST_SLEEP_MS : next.getTime() - this.settings.clock.now().getTime();
    if (until > 0) return Math.min(until, LONGEST_SLEEP_MS);
    // What is due and could not be done is locked by somebody, or was put off: it is no reason not to sleep.
    return (await this.doAllDue()) > 0 ? 0 : LONGEST_SLEEP_MS;
  }

  /** Null when nothing is due, or all that is due is somebody else's at the moment. */
  private async doNext(): Promise<{ readonly isDone: boolean } | null> {
    if (this.loop.isStopped) return null;
    const piece: { key: string | null } = { key: null };
    const take = (key: string) => {
      piece.key = key;
    };
    const isDone = await this.work.doOne({ but: this.putOffNow(), take }).catch((err: unknown) => {
      if (piece.key === null) throw err;
      this.settings.logger.error({ err, work: this.work.name, key: piece.key }, "work failed");
      return false;
    });
    if (piece.key === null) return isDone ? { isDone } : null;
    if (!isDone) this.putOff.set(piece.key, performance.now() + PUT_OFF_MS);
    return { isDone };
  }

  private putOffNow(): readonly string[] {
    for (const [key, until] of this.putOff) {
      if (until <= performance.now()) this.putOff.delete(key);
    }
    return [...this.putOff.keys()];
  }
}
