import { type Clock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { type Claim, type DueWork, DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";
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

/** Does what is due of reports, each report's in a transaction of its own and in the order in which they fall due. */
export function deadlineWorker(settings: DeadlineWork): Worker {
  return new DueWorker(new DueDeadlines(settings), settings);
}

class DueDeadlines implements DueWork {
  readonly name = "deadlines";

  constructor(private readonly settings: DeadlineWork) {}

  next(): Promise<Date | null> {
    return this.settings.deadlines.next();
  }

  doOne(claim: Claim): Promise<boolean> {
    return this.settings.unitOfWork.run((work) => this.claimAndDo(work, claim));
  }

  private async claimAndDo(work: Work, { but, take }: Claim): Promise<boolean> {
    const { clock } = this.settings;
    const number = await work.deadlines.claim(clock.now(), but as readonly ReportNumber[]);
    if (number === null) return false;
    take(number);
    const report = await work.reports.lock(number);
    return report !== null && (await doWhatIsDue(work, report, this.settings)) !== report;
  }
}
