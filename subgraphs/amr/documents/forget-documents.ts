import { type DataSource } from "typeorm";
import { systemClock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { type ByteStore } from "../../../platform/storage/byte-store";
import { type Claim, DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";
import { DocumentRepository } from "./document.repository";

/** What documents are forgotten with. */
export interface Forgetting {
  readonly database: DataSource;
  /** Outside any transaction: to see when one is to be forgotten. */
  readonly uploads: DocumentRepository;
  readonly documentStore: ByteStore;
  readonly logger: Logger;
}

/** Removes documents that no report has taken in their time, by real time as they were given it. */
export function forgettingWorker(forgetting: Forgetting): Worker {
  const { uploads, logger } = forgetting;
  return new DueWorker(
    {
      name: "documents",
      next: () => uploads.nextForgotten(),
      doOne: (claim) => forgetOne(forgetting, claim),
    },
    { clock: systemClock, logger },
  );
}

/**
 * The bytes go first: what is known of a document is the only way to find them again. False when there is none. It
 * holds that row and nothing else, not the calendar either: a store may take half a minute.
 */
function forgetOne({ database, documentStore }: Forgetting, claim: Claim): Promise<boolean> {
  return database.transaction(async (manager) => {
    const uploads = new DocumentRepository(manager);
    const id = await uploads.claimForgotten(systemClock.now(), claim.but);
    if (id === null) return false;
    claim.take(id);
    await documentStore.remove(id);
    await uploads.remove(id);
    return true;
  });
}
