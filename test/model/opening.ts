import { type Opening, type StepCommand } from "./commands";
import { setDown } from "./news";
import { performStep, type Screen } from "./perform-step";
import { performSubmission } from "./perform-submission";
import { type Actor, type Step, type Track } from "./words";
import { ticketOf, type World } from "./world";

type Way = ReadonlyArray<readonly [Actor, Step]>;

const TO_PROGRESS: Way = [
  ["S", "START_REVIEW"],
  ["S", "REFER"],
  ["P", "START"],
];

/** The way that everything goes when nothing comes between; a complaint that is answered is to be reopened, and is not. */
const WAYS: Readonly<Record<Track, Way>> = {
  COMPLAINT: [...TO_PROGRESS, ["P", "RESOLVE"], ["B", "REQUEST_REOPEN"], ["S", "DECIDE_REOPEN"]],
  TRANSFORMATION_REQUEST: [...TO_PROGRESS, ["P", "PLAN"], ["P", "RESOLVE"], ["S", "CLOSE"]],
  SUGGESTION: [...TO_PROGRESS, ["P", "PLAN"], ["P", "RESOLVE"], ["B", "CLOSE"]],
};

const PLAIN: Omit<StepCommand, "step"> = {
  kind: "STEP",
  target: null,
  isStranger: false,
  isTwice: false,
  isFlawed: false,
  version: "NONE",
  accept: false,
  days: 5,
  matter: "TECHNICAL",
  subject: "HUB_EXPERIENCE",
};

/** Submits something and walks it so far; `next` begins a round of its own, and answers what lies there by then. */
export async function open(
  world: World,
  { submission, isDown, walked }: Opening,
  next: () => Promise<readonly Screen[]>,
): Promise<void> {
  await next();
  if (isDown) setDown(world, ticketOf(world, submission.about).provider, true);
  await performSubmission(world, "B", submission);
  const number = numberIn(world);
  for (const [actor, step] of WAYS[submission.track].slice(0, walked)) {
    const screen = (await next()).find((each) => each.number === number);
    if (screen !== undefined) await performStep(world, actor, { ...PLAIN, step }, screen);
  }
}

function numberIn({ submissions }: World): string | null {
  const answer = submissions.at(-1)?.answers[0];
  return answer?.kind === "GRANTED" ? answer.number : null;
}
