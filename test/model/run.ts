import { calendarWorker } from "../../subgraphs/amr/calendar/calendar-worker";
import { notificationWorker } from "../../subgraphs/amr/notifications/notification-worker";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { decideProvisional } from "../support/decide-provisional";
import { doAllDue, type ReportHub } from "../support/report-hub";
import { begin } from "./begin";
import { checkAnswers } from "./check-answers";
import { checkDeadlines } from "./check-deadlines";
import { checkNews } from "./check-news";
import { checkNotices } from "./check-notices";
import { checkNumbers } from "./check-numbers";
import { checkShown } from "./check-shown";
import { checkSubmissions } from "./check-submissions";
import { checkTickets } from "./check-tickets";
import {
  type Jump,
  type Round,
  type Sequence,
  type StepCommand,
  type SubmissionCommand,
  WORKERS,
  type WorkerName,
} from "./commands";
import { dayOf, hoursAfter, type Instant } from "./life";
import { hear, setDown } from "./news";
import { open } from "./opening";
import { type Past, pastOf } from "./past";
import { performStep, type Screen } from "./perform-step";
import { performSubmission } from "./perform-submission";
import { replay } from "./replay";
import { readStored } from "./stored";
import { type Actor } from "./words";
import { type World } from "./world";

const MINUTE_MS = 60_000;

/** Plays a sequence of commands on a hub and answers what is left behind, with every divergence from the model. */
export async function play(hub: ReportHub, sequence: Sequence): Promise<Past> {
  const world = await begin(hub, sequence);
  for (const opening of sequence.openings) {
    await open(world, opening, () => {
      moveOn(world, { minutes: 0 }, []);
      return readScreens(world);
    });
  }
  for (const round of sequence.rounds) await playRound(world, round);
  await comeToRest(world);
  const past = pastOf(world, await readStored(world));
  replay(past);
  checkAnswers(past);
  checkSubmissions(past);
  checkNumbers(past);
  checkDeadlines(past);
  checkTickets(past);
  checkNotices(past);
  checkNews(past);
  await checkShown(past);
  return past;
}

async function playRound(world: World, round: Round): Promise<void> {
  const { beneficiary, staff, agent, news, workers, isDoubled } = round;
  const due = await dueNext(world);
  moveOn(world, round.jump, due);
  const screens = await readScreens(world);
  const act = (actor: Actor, command: StepCommand | SubmissionCommand | null) =>
    perform(world, actor, { command, screens, focus: round.focus });
  const turns = isDoubled ? [...workers, ...workers] : workers;
  await Promise.all([
    act("B", beneficiary),
    act("S", staff),
    act("P", agent),
    ...(news === null ? [] : [hear(world, news, due)]),
    ...turns.map((worker) => TURNS[worker](world)),
  ]);
  if (round.isSettled) await settle(world);
}

interface Acting {
  readonly command: StepCommand | SubmissionCommand | null;
  readonly screens: readonly Screen[];
  readonly focus: number;
}

async function perform(world: World, actor: Actor, { command, screens, focus }: Acting) {
  if (command === null) return;
  if (command.kind === "SUBMIT") {
    await performSubmission(world, actor === "S" ? "S" : "B", command);
    return;
  }
  const screen = screenOf(actor, command.target, { screens, focus });
  if (screen !== undefined) await performStep(world, actor, command, screen);
}

function screenOf(
  actor: Actor,
  target: number | null,
  { screens, focus }: Pick<Acting, "screens" | "focus">,
): Screen | undefined {
  const among = target === null ? screensOf(actor, screens) : screens;
  return among[(target ?? focus) % among.length];
}

/** Agents look at what was referred to them, where there is any. */
function screensOf(actor: Actor, screens: readonly Screen[]): readonly Screen[] {
  const referred = screens.filter(({ referred: isReferred }) => isReferred);
  return actor === "P" && referred.length > 0 ? referred : screens;
}

/** The clock goes forward only, and no two rounds are at one instant. */
function moveOn({ hub, instants }: World, jump: Jump, due: readonly Instant[]): void {
  const least = hub.now.getTime() + 1;
  const target = targetOf(jump, least, due);
  hub.now = new Date(Math.max(least, target));
  instants.push(hub.now.toISOString());
}

function targetOf(jump: Jump, least: number, due: readonly Instant[]): number {
  if ("minutes" in jump) return least + jump.minutes * MINUTE_MS;
  if ("midnights" in jump) {
    const today = dayOf(new Date(least).toISOString());
    const midnight = hoursAfter(`${today}T21:00:00.000Z`, 24 * jump.midnights);
    return Date.parse(midnight) + jump.offsetMs;
  }
  const instant = due[jump.due % Math.max(due.length, 1)];
  return instant === undefined ? least : Date.parse(instant) + jump.offsetMs;
}

/** The next instants at which something comes to its time. */
async function dueNext({ hub }: World): Promise<readonly Instant[]> {
  const rows = await hub.amr.database.query<Array<{ at: Date }>>(
    `select distinct at from report
       cross join lateral (values (due_at), (information_due_at), (reminder_due_at), (closes_at), (reopenable_until)) as due (at)
       where at > $1 union select due_at from ticket_index where due_at > $1 order by at limit 3`,
    [hub.now],
  );
  return rows.map(({ at }) => at.toISOString());
}

function readScreens({ hub }: World): Promise<readonly Screen[]> {
  return hub.amr.database.query<Screen[]>(
    `select number, track, status, version, provider_code as provider, beneficiary_identifier as owner,
         was_referred as referred
       from report order by submitted_at, provider_code, number`,
  );
}

const TURNS: Readonly<Record<WorkerName, (world: World) => Promise<number>>> = {
  deadlines: ({ hub }) => doAllDue(hub),
  provisional: ({ hub }) => decideProvisional(hub),
  notices({ hub: { amr }, post: { carriers } }) {
    const { deliveries } = repositoriesOf(amr.database.manager);
    return notificationWorker({ ...amr, deliveries, carriers }).doAllDue();
  },
  calendar({ hub: { amr } }) {
    const repositories = repositoriesOf(amr.database.manager);
    return calendarWorker({ ...amr, repositories }).doAllDue();
  },
};

/** Everybody answers again, and everything that is due is done. */
async function comeToRest(world: World): Promise<void> {
  moveOn(world, { minutes: 0 }, []);
  for (const provider of [...world.hub.providers.down]) setDown(world, provider, false);
  world.post.does = "TAKES";
  await settle(world);
}

const MOST_TURNS = 50;

/** Every worker's turn until none finds anything to do. */
async function settle(world: World): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    let done = 0;
    for (const worker of WORKERS) done += await TURNS[worker](world);
    if (done === 0) return;
  }
  throw new Error("the workers come to no end");
}
