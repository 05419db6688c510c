import { type TicketKey } from "../../domain/identity/ticket-number";
import { type Clock } from "../../platform/clock";
import { type Logger } from "../../platform/logger";
import { type Claim, type DueWork, DueWorker } from "../../platform/workers/due-worker";
import { type Worker } from "../../platform/workers/worker";
import { doWhatIsDue } from "./do-what-is-due";
import { type InformationDeadlineRepository } from "./information-deadline.repository";
import { type UnitOfWork, type Work } from "./unit-of-work";

/** What a worker works with. */
export interface InformationWork {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see when information runs out next. */
  readonly deadlines: InformationDeadlineRepository;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Closes tickets of which awaited information has run out (FRS-R3), each in a transaction of its own. */
export function informationWorker(settings: InformationWork): Worker {
  return new DueWorker(new DueInformation(settings), settings);
}

class DueInformation implements DueWork {
  readonly name = "awaited information";

  constructor(private readonly settings: InformationWork) {}

  next(): Promise<Date | null> {
    return this.settings.deadlines.next();
  }

  async doOne(claim: Claim): Promise<boolean> {
    let isDone = false;
    await this.settings.unitOfWork.runAsClock(async (work) => {
      isDone = await claimAndDo(work, claim);
    });
    return isDone;
  }
}

async function claimAndDo(work: Work, { but, take }: Claim): Promise<boolean> {
  const key = await work.deadlines.claim(work.now(), but as readonly TicketKey[]);
  if (key === null) return false;
  take(key);
  const ticket = await work.tickets.lock(key);
  return ticket !== null && (await doWhatIsDue(work, ticket)) !== ticket;
}
