import { type Clock } from "../../../platform/clock";
import { type Logger } from "../../../platform/logger";
import { DueWorker } from "../../../platform/workers/due-worker";
import { type Worker } from "../../../platform/workers/worker";
import { isAnyToWorkOut, type WorkingOut, workOutSome } from "./work-out-deadlines";

/** What the worker works with. */
export interface CalendarWork extends WorkingOut {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Works deadlines out again when the calendar changed, whoever changed it and whatever became of that process. */
export function calendarWorker(settings: CalendarWork): Worker {
  const { repositories, clock } = settings;
  const isAny = () => isAnyToWorkOut(repositories);
  return new DueWorker(
    {
      name: "calendar",
      next: async () => ((await isAny()) ? clock.now() : null),
      doOne: async () => (await isAny()) && workOutSome(settings),
    },
    settings,
  );
}
