import { type Clock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";
import { type UnitOfWork } from "../unit-of-work";
import { type FigureRepository } from "./figure.repository";

/** What the worker works with. */
export interface FigureWork {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see whether there is anything to add up. */
  readonly figures: FigureRepository;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Figures are right at any time; so many changes that are not added up keep them quick. */
const LEFT_ALONE = 1_000;
const AT_ONCE = 10_000;

/** Adds the changes of figures up, so that reading them never costs more than a stretch of an index. */
export function figureWorker({ unitOfWork, figures, clock, logger }: FigureWork): Worker {
  const hasMany = () => figures.hasChanges(LEFT_ALONE);
  return new DueWorker(
    {
      name: "figures",
      next: async () => ((await hasMany()) ? clock.now() : null),
      doOne: async () =>
        (await hasMany()) && (await unitOfWork.run((work) => work.figures.addUp(AT_ONCE))) > 0,
    },
    { clock, logger },
  );
}
