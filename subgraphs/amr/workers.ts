import { type Amr } from "./context";
import { DeadlineWorker } from "./reports/deadline-worker";
import { repositoriesOf } from "./repositories";
import { SessionLocks } from "./session-locks";
import { ProviderFollower } from "./tickets/follow-provider";

/** What goes on without a request. */
export interface Workers {
  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  close(): Promise<void>;
}

/** Follows every provider's feed, and does what is due. Any number of processes may do so at once. */
export function startWorkers(amr: Amr, databaseUrl: string): Workers {
  const locks = new SessionLocks(databaseUrl);
  const followers = followersOf(amr, locks);
  for (const follower of followers) follower.start();
  const deadlines = deadlineWorkerOf(amr);
  deadlines.start();
  return {
    async close() {
      await Promise.all([...followers.map((follower) => follower.stop()), deadlines.stop()]);
      await locks.close();
    },
  };
}

function followersOf(amr: Amr, locks: SessionLocks): readonly ProviderFollower[] {
  const { database, services, unitOfWork, logger } = amr;
  const { feedCursors: cursors } = repositoriesOf(database.manager);
  return [...amr.peers.values()].flatMap((peer) => {
    const progress = amr.progress.get(peer.code);
    if (progress === undefined) return [];
    const following = { peer, services, locks, cursors, unitOfWork, progress, logger };
    return [new ProviderFollower(following)];
  });
}

function deadlineWorkerOf({ database, unitOfWork, clock, logger, portalUrl }: Amr): DeadlineWorker {
  const { deadlines } = repositoriesOf(database.manager);
  return new DeadlineWorker({ unitOfWork, deadlines, clock, logger, portalUrl });
}
