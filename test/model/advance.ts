import { type Asked, type Submission } from "./asked";
import { dueOf, type Instant, isWatched, type Known, type Life } from "./life";
import { isFinal, rowFor } from "./table";
import { type Actor, type ClockStep, type Status, type Step } from "./words";

/** A step that the history has. */
export interface Taken {
  readonly step: Step | ClockStep;
  readonly by: Actor | "K";
  readonly at: Instant;
  /** What was asked for; nothing of what the clock does. */
  readonly input: Asked["input"];
  /** Whether the rules, weighed with it, say ELIGIBLE. */
  readonly eligible: boolean;
}

/** A report as it was received. */
export function received(
  number: string,
  { track, provider, owner, at }: Submission,
  fields: Pick<Life, "provisional" | "onClosedTicket">,
): Life {
  return {
    ...{ number, track, provider, owner, status: "RECEIVED", version: 1 },
    ...{ referred: false, returnTo: null, clockStart: at, pauses: [], overdueNoted: false },
    ...{ plannedFor: null, keptDue: null, answeredAt: null, reopening: null },
    ...{ askedAt: null, endedAt: null },
    ...fields,
  };
}

/** Where a step leads to; null when the table has no such row. */
export function destinationOf(life: Life, taken: Taken): Status | null {
  const row = rowFor(life, taken.step, taken.by);
  if (row === "STAYS") return OTHERWISE[taken.step]?.(life, taken) ?? life.status;
  return row === "BACK" ? life.returnTo : row;
}

/** Steps that decide: where they lead when they do not leave it where it stands. */
const OTHERWISE: Partial<Record<Step | ClockStep, (life: Life, taken: Taken) => Status | null>> = {
  DECIDE_REOPEN: (_, { input }) => (input["accept"] === true ? "IN_PROGRESS" : null),
  DECIDE_PROVISIONAL: (_, { eligible }) => (eligible ? null : "INELIGIBLE"),
  RECLASSIFY: ({ referred }, { eligible }) => (eligible || referred ? null : "INELIGIBLE"),
};

/** The report after a step that leads there. */
export function advanced(life: Life, taken: Taken, { to, known }: Leading): Life {
  const kept = isWatched(life) ? { keptDue: dueOf(life, known.holidays) } : {};
  const { endedAt } = life;
  return {
    ...life,
    ...kept,
    askedAt: to === "AWAITING_INFORMATION" ? life.askedAt : null,
    endedAt: isFinal(to) ? (endedAt ?? taken.at) : null,
    ...EFFECTS[taken.step]?.(life, taken),
    status: to,
    version: life.version + 1,
  };
}

interface Leading {
  readonly to: Status;
  readonly known: Known;
}

type Effect = (life: Life, taken: Taken) => Partial<Life>;

const EFFECTS: Partial<Record<Step | ClockStep, Effect>> = {
  REQUEST_INFORMATION: ({ status, pauses }, { at }) =>
    status === "AWAITING_INFORMATION"
      ? { askedAt: at }
      : { askedAt: at, returnTo: status, pauses: [...pauses, [at, null]] },
  PROVIDE_INFORMATION: ({ pauses }, { at }) => ({
    pauses: pauses.map(([from, to]) => [from, to ?? at] as const),
  }),
  REFER: () => ({ referred: true }),
  RESOLVE: (_, { at }) => ({ answeredAt: at }),
  PLAN: (_, { input }) => ({ plannedFor: String(input["plannedFor"]), overdueNoted: false }),
  REQUEST_REOPEN: (_, { at }) => ({ reopening: { at, accepted: null, decidedAt: null } }),
  DECIDE_REOPEN: ({ reopening }, { at, input }) => ({
    reopening: reopening && { ...reopening, accepted: input["accept"] === true, decidedAt: at },
    ...(input["accept"] === true && {
      ...{ clockStart: at, pauses: [], overdueNoted: false, answeredAt: null },
    }),
  }),
  NOTE_OVERDUE: () => ({ overdueNoted: true }),
  DECIDE_PROVISIONAL: () => ({ provisional: false }),
};
