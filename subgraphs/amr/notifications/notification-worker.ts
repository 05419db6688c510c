import { type Carrier, CHANNELS } from "../../../platform/messages/carrier";
import { DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";
import { BACK_OFF_MS } from "./back-off";
import { DeliveryLane, type DeliveryTimes, type LaneSettings } from "./delivery-lane";

/** What a worker works with. */
export interface NotificationWork extends Omit<LaneSettings, "channel" | "carrier" | "times"> {
  /** One for each channel that is configured. */
  readonly carriers: readonly Carrier[];
  readonly times?: Partial<DeliveryTimes>;
}

/** A lease outlasts the time-out by far, so that nobody sends what somebody else is still sending. */
const TIMES: DeliveryTimes = {
  backOffMs: BACK_OFF_MS,
  timeoutMs: 10_000,
  leaseMs: 30_000,
  graceMs: 3_000,
};

/**
 * Hands notices over, each channel in a lane of its own, so that a carrier that hangs holds up no other. Any number
 * of workers, in any number of processes, share the work: a delivery is claimed by a short lease, and what a process
 * that died had claimed is sent by another under the same id.
 */
export function notificationWorker({ carriers, times, ...work }: NotificationWork): Worker {
  const lanes = CHANNELS.map((channel) => {
    const carrier = carriers.find((each) => each.channel === channel) ?? null;
    return new DeliveryLane({ ...work, channel, carrier, times: { ...TIMES, ...times } });
  });
  const workers = lanes.map((lane) => ({ lane, loop: new DueWorker(lane, work) }));
  return {
    start() {
      for (const { loop } of workers) loop.start();
    },
    async stop() {
      await Promise.all(workers.map(({ lane, loop }) => lane.end(loop.stop())));
    },
    async doAllDue() {
      const done = await Promise.all(workers.map(({ loop }) => loop.doAllDue()));
      return done.reduce((sum, count) => sum + count, 0);
    },
  };
}
