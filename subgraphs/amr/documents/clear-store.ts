import { type Clock, systemClock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { type ByteStore } from "../../../platform/storage/byte-store";
import { DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";

/** What a store is cleared with. */
export interface Clearing {
  readonly documentStore: Pick<ByteStore, "clear">;
  readonly logger: Logger;
}

const EVERY_MS = 60 * 60_000;

/**
 * Clears the store of what processes that died have left of documents: when it starts, and every hour by real time, by
 * which the files in it are dated.
 */
export function clearingWorker(
  { documentStore, logger }: Clearing,
  clock: Clock = systemClock,
): Worker {
  let dueAt = clock.now();
  const work = {
    name: "unfinished documents",
    next: () => Promise.resolve(dueAt),
    async doOne() {
      const now = clock.now();
      if (now < dueAt) return false;
      await documentStore.clear();
      dueAt = new Date(now.getTime() + EVERY_MS);
      return true;
    },
  };
  return new DueWorker(work, { clock, logger });
}
