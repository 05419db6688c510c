import { type Asked } from "./asked";
import {
  cancelledAtOf,
  closesAtOf,
  dayOf,
  dueOf,
  type Instant,
  isReopeningUndecided,
  isWatched,
  type Known,
  type Life,
  reopenableUntilOf,
} from "./life";
import { rowFor } from "./table";
import { type Actor, type ClockStep, type Step, STEPS } from "./words";

/** What an operation comes to, by the model: granted, or the code of its refusal. */
export type Verdict =
  | "GRANTED"
  | "NOT_FOUND"
  | "STALE_VERSION"
  | "INVALID_TRANSITION"
  | "INVALID_INPUT"
  | "RULE_REFUSED";

/** Judges what somebody asks of a report as it stands; what the clock is due to do has been done. */
export function judge(life: Life, asked: Asked, known: Known): Verdict {
  if (!isVisibleTo(life, asked)) return "NOT_FOUND";
  const { expectedVersion } = asked.input;
  if (typeof expectedVersion === "number" && expectedVersion !== life.version)
    return "STALE_VERSION";
  if (!mayTake(life, asked, known)) return "INVALID_TRANSITION";
  return judgeInput(life, asked);
}

/** The steps that are there for somebody, rules apart. */
export function stepsOf(life: Life, actor: Actor, at: Instant, known: Known): readonly Step[] {
  return STEPS.filter((step) => mayTake(life, { actor, step, at }, known));
}

/** What the clock has to do before anybody may do anything else; null when there is nothing. */
export function dueByClock(life: Life, at: Instant, known: Known): readonly ClockStep[] {
  const due = (step: ClockStep, instant: Instant | null) =>
    instant !== null && instant <= at ? [step] : [];
  const unnoted = isWatched(life) && !life.overdueNoted;
  return [
    ...due("AUTO_CANCEL", cancelledAtOf(life, known.fate)),
    ...due("NOTE_OVERDUE", unnoted ? dueOf(life, known.holidays) : null),
    ...due("CLOSE_AFTER_SILENCE", closesAtOf(life, known.holidays)),
  ];
}

function isVisibleTo(life: Life, { actor, person, provider }: Asked): boolean {
  if (actor === "B") return person === life.owner;
  return actor === "S" || (life.referred && provider === life.provider);
}

type Taking = Pick<Asked, "actor" | "step" | "at">;

function mayTake(life: Life, taking: Taking, known: Known): boolean {
  return rowFor(life, taking.step, taking.actor) !== null && !isBarred(life, taking, known);
}

/** The guards of the tables. */
function isBarred(life: Life, { actor, step, at }: Taking, known: Known): boolean {
  const guards: Partial<Record<Step, () => boolean>> = {
    START_REVIEW: () => life.provisional,
    RECLASSIFY: () => life.provisional,
    REQUEST_INFORMATION: () =>
      life.status === "AWAITING_INFORMATION" && !isBefore(known.fate.lost, at),
    AMEND: () => actor === "B" && life.referred,
    CLOSE: () => isReopeningUndecided(life),
    DECIDE_REOPEN: () => !isReopeningUndecided(life),
    REQUEST_REOPEN: () => (reopenableUntilOf(life, known.holidays) ?? "") <= at,
  };
  return guards[step]?.() ?? false;
}

function isBefore(instant: Instant | null, at: Instant): boolean {
  return instant !== null && instant <= at;
}

function judgeInput(life: Life, { step, at, input, isFlawed }: Asked): Verdict {
  if (step === "PLAN") return judgePlan(life, String(input["plannedFor"]), { at, isFlawed });
  return isFlawed ? "INVALID_INPUT" : "GRANTED";
}

function judgePlan(
  { plannedFor }: Life,
  day: string,
  { at, isFlawed }: Pick<Asked, "at" | "isFlawed">,
): Verdict {
  if (day < dayOf(at)) return "RULE_REFUSED";
  if (plannedFor === null) return "GRANTED";
  return day <= plannedFor || isFlawed ? "INVALID_INPUT" : "GRANTED";
}
