import { randomUUID } from "node:crypto";
import { type Worker } from "../../platform/workers/worker";
import { type AmrOptions } from "./amr-options";
import { calendarWorker } from "./calendar/calendar-worker";
import { type Amr } from "./context";
import { clearingWorker } from "./documents/clear-store";
import { forgettingWorker } from "./documents/forget-documents";
import { ProviderDoor } from "./door";
import { notificationWorker } from "./notifications/notification-worker";
import { figureWorker } from "./overview/figure-worker";
import { deadlineWorker } from "./reports/deadline-worker";
import { ProvisionalWorker } from "./reports/provisional-worker";
import { type Repositories, repositoriesOf } from "./repositories";
import { SessionLocks } from "./session-locks";
import { ProviderFollower } from "./tickets/follow-provider";

/** What goes on without a request. */
export interface Workers {
  start(): void;
  /** Resolves when everything that is due by the clock is done, and everything that fell due by doing it. */
  settle(): Promise<void>;
  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  close(): Promise<void>;
}

/** What follows every provider's feed and does what is due, not started yet. Any number of processes may do so at once. */
export function openWorkers(
  amr: Amr,
  { databaseUrl, carriers }: Pick<AmrOptions, "databaseUrl" | "carriers">,
): Workers {
  const locks = new SessionLocks(databaseUrl);
  const workers = workersOf(amr, locks, carriers);
  return {
    start() {
      for (const worker of workers) worker.start();
    },
    async settle() {
      while ((await doRound(workers)) > 0);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await locks.close();
    },
  };
}

/** One after the other: what the first do is there for the next. */
async function doRound(workers: readonly Worker[]): Promise<number> {
  let done = 0;
  for (const worker of workers) done += await worker.doAllDue();
  return done;
}

/** In the order in which one round does them: what the providers say comes first, and what people are told last. */
function workersOf(
  amr: Amr,
  locks: SessionLocks,
  carriers: AmrOptions["carriers"],
): readonly Worker[] {
  const repositories = repositoriesOf(amr.database.manager);
  return [
    ...followersOf(amr, locks, repositories),
    provisionalWorkerOf(amr, repositories),
    calendarWorker({ ...amr, repositories }),
    deadlineWorker({ ...amr, ...repositories }),
    figureWorker({ ...amr, ...repositories }),
    forgettingWorker({ ...amr, ...repositories }),
    clearingWorker(amr),
    notificationWorker({ ...amr, ...repositories, carriers }),
  ];
}

function provisionalWorkerOf(amr: Amr, { earlier }: Repositories): Worker {
  const { peers, services, unitOfWork, logger, portalUrl } = amr;
  const door = new ProviderDoor(peers, services, randomUUID());
  return new ProvisionalWorker({ unitOfWork, earlier, door, logger, portalUrl });
}

function followersOf(
  amr: Amr,
  locks: SessionLocks,
  { feedCursors: cursors }: Repositories,
): readonly Worker[] {
  const { services, unitOfWork, portalUrl, logger } = amr;
  const door = new ProviderDoor(amr.peers, services, randomUUID());
  return [...amr.peers.values()].flatMap((peer) => {
    const progress = amr.progress.get(peer.code);
    if (progress === undefined) return [];
    const position = () => door.position(peer.code);
    return [
      new ProviderFollower({
        ...{ peer, services, locks, cursors, unitOfWork, portalUrl, progress, position, logger },
      }),
    ];
  });
}
