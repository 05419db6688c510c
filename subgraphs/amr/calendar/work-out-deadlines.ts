import { setTimeout as pause } from "node:timers/promises";
import { workOutReports } from "../reports/follow-calendar";
import { type Repositories } from "../repositories";
import { workOutTickets } from "../tickets/work-out-tickets";
import { type UnitOfWork, type Work } from "../unit-of-work";

type Deadlines = Pick<Repositories, "calendarVersions" | "followingReports" | "followingTickets">;

/** What deadlines are worked out with. */
export interface WorkingOut {
  readonly unitOfWork: UnitOfWork;
  /** Outside any transaction: to see whether there is anything to work out. */
  readonly repositories: Deadlines;
}

/** So many rows in one transaction: none of them is locked for as long as anybody would notice. */
const AT_ONCE = 500;
/** How soon those are tried again that somebody else has locked. */
const AGAIN_MS = 20;

/** Whether any deadline is still to be worked out by the calendar in force. */
export async function isAnyToWorkOut(repositories: Deadlines): Promise<boolean> {
  const movesAfter = await repositories.calendarVersions.movesAfter();
  return movesAfter !== null || isAnyBehind(repositories, null);
}

/**
 * Works some deadlines out by the calendar in force, in one transaction, and notes when all of them are. Any number
 * of processes may do so at once, each of them as often as it answers true, and go on where another was stopped.
 */
export function workOutSome({ unitOfWork }: WorkingOut): Promise<boolean> {
  return unitOfWork.run(async (work) => {
    const movesAfter = await work.calendarVersions.movesAfter();
    const reports = await workOutReports(work, { most: AT_ONCE, movesAfter });
    const taken = reports > 0 ? reports : await workOutTickets(work, AT_ONCE);
    if (taken === 0) await finishIfDone(work, movesAfter);
    return taken > 0;
  });
}

/** Works all of them out; false when that is not done within so many milliseconds, and somebody else goes on. */
export async function workOutAll(working: WorkingOut, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (await isAnyToWorkOut(working.repositories)) {
    if (performance.now() >= until) return false;
    if (!(await workOutRound(working))) await pause(AGAIN_MS);
  }
  return true;
}

/** What is under way in this process: however many wait for it, it takes no more connections than one. */
const ROUNDS = new WeakMap<UnitOfWork, Promise<boolean>>();

/** Two at once: while one is worked out here, the database writes the other. False when neither found anything to do. */
function workOutRound(working: WorkingOut): Promise<boolean> {
  const { unitOfWork } = working;
  const underWay = ROUNDS.get(unitOfWork);
  if (underWay !== undefined) return underWay;
  const round = Promise.all([workOutSome(working), workOutSome(working)])
    .then(([one, other]) => one || other)
    .finally(() => ROUNDS.delete(unitOfWork));
  ROUNDS.set(unitOfWork, round);
  return round;
}

async function finishIfDone(work: Work, movesAfter: Date | null): Promise<void> {
  if (movesAfter === null || (await isAnyBehind(work, movesAfter))) return;
  await work.calendarVersions.finish(work.calendar.version, work.now);
}

async function isAnyBehind(
  { calendarVersions, followingReports, followingTickets }: Deadlines,
  movesAfter: Date | null,
): Promise<boolean> {
  const version = await calendarVersions.version();
  const isBehind = await followingReports.isAnyBehind(version, movesAfter);
  return isBehind || followingTickets.isAnyBehind(version);
}
