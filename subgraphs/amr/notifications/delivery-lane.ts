import { type Clock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { type Carrier, type Channel } from "../../../platform/messages/carrier";
import { type Claim, type DueWork } from "../../../platform/workers/due-worker";
import { type UnitOfWork } from "../unit-of-work";
import { type Delivery, type Outcome } from "./delivery";
import { type DeliveryRepository } from "./delivery.repository";
import { recordFailure, recordSent } from "./record-delivery";
import { sendMessage } from "./send-message";

/** How long things take; tests make them short. */
export interface DeliveryTimes {
  /** How long after each failed attempt the next one is made, by the hub's clock. */
  readonly backOffMs: readonly number[];
  /** How long a carrier is waited for, in real time. */
  readonly timeoutMs: number;
  /** How long a process that claimed a delivery has for it: more than the time-out by far. */
  readonly leaseMs: number;
  /** How long what is under way is waited for when the process ends. */
  readonly graceMs: number;
}

/** What a lane works with. */
export interface LaneSettings {
  readonly channel: Channel;
  /** Null when none is configured. */
  readonly carrier: Carrier | null;
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to claim. */
  readonly deliveries: DeliveryRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly portalUrl: string;
  readonly times: DeliveryTimes;
}

/** How many messages one process has under way by one channel. */
const ABREAST = 16;

/** What cannot be recorded is tried again as a failure is, so that a fault of ours does not send it for ever. */
const UNRECORDED: Outcome = { sent: false, failure: "UNRECORDED", code: null };

/**
 * The deliveries by one channel. Several are under way at once, so that one that hangs holds up no other; each is
 * claimed, sent and recorded by itself, and no connection to the database is held while a carrier is waited for.
 */
export class DeliveryLane implements DueWork {
  readonly name: string;
  private readonly underWay = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private finished = 0;

  constructor(private readonly settings: LaneSettings) {
    this.name = `deliveries by ${settings.channel}`;
  }

  next(): Promise<Date | null> {
    return this.settings.deliveries.next(this.settings.channel);
  }

  /** Begins as many as it may and sees one through; false when nothing is due and nothing under way. */
  async doOne({ take }: Claim): Promise<boolean> {
    await this.begin();
    if (this.finished === 0 && this.underWay.size === 0) return false;
    if (this.finished === 0) await Promise.race(this.underWay);
    take(this.name);
    this.finished -= 1;
    return true;
  }

  /**
   * Resolves when nothing is under way, once nothing more is begun; what takes longer than the grace is broken off,
   * to be sent again.
   */
  async end(nothingMoreBegun: Promise<void>): Promise<void> {
    const breakOff = setTimeout(() => {
      this.ending.abort();
    }, this.settings.times.graceMs);
    await nothingMoreBegun;
    await Promise.all(this.underWay);
    clearTimeout(breakOff);
  }

  private async begin(): Promise<void> {
    const { channel, clock, deliveries, times } = this.settings;
    const limit = ABREAST - this.underWay.size;
    if (limit <= 0) return;
    const now = clock.now();
    const claimed = await deliveries.claim({ channel, now, limit, leaseMs: times.leaseMs });
    for (const delivery of claimed) {
      const done = this.deliver(delivery).finally(() => {
        this.finished += 1;
        this.underWay.delete(done);
      });
      this.underWay.add(done);
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const signal = AbortSignal.any([
      this.ending.signal,
      AbortSignal.timeout(this.settings.times.timeoutMs),
    ]);
    const outcome = await sendMessage(delivery, this.settings.carrier, signal);
    await this.record(delivery, outcome).catch(async (err: unknown) => {
      this.log(delivery).error({ err }, "delivery not recorded");
      await this.record(delivery, UNRECORDED).catch(() => {
        // The database is away: the lease runs out, and then it is sent again under the same id.
      });
    });
  }

  private async record(delivery: Delivery, outcome: Outcome): Promise<void> {
    const { unitOfWork, portalUrl, times } = this.settings;
    const settings = { portalUrl, backOffMs: times.backOffMs };
    if (outcome.sent) {
      await unitOfWork.run((work) => recordSent(work, delivery, settings));
      return;
    }
    const { failure, code } = outcome;
    const nextAttemptAt = await unitOfWork.run((work) =>
      recordFailure(work, { delivery, failure }, settings),
    );
    this.log(delivery).warn({ failure, code, nextAttemptAt }, "notice not handed over");
  }

  private log({ id, report, channel }: Delivery): Logger {
    return this.settings.logger.child({ delivery: id, report, channel });
  }
}
