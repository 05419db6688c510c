import fc from "fast-check";
import { OPERATIONS, type Step } from "./words";

const STARTS = [
  // A working week without anything in it.
  "2026-11-19T09:00:00.000Z",
  // Founding Day, and Eid al-Fitr after it.
  "2027-02-18T20:59:59.000Z",
  "2027-03-04T06:30:00.000Z",
  // Eid al-Adha.
  "2027-05-11T21:00:00.000Z",
  // National Day.
  "2027-09-20T12:00:00.000Z",
] as const;

export const WORKERS = ["deadlines", "notices", "provisional", "calendar"] as const;
export type WorkerName = (typeof WORKERS)[number];

/** How far the clock is moved on before a round; it always moves by a millisecond at least. */
const anyJump = fc.oneof(
  { weight: 3, arbitrary: fc.record({ minutes: fc.integer({ min: 0, max: 300 }) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.integer({ min: 1, max: 9 }).map(toDays) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      /** To around the midnight after so many days, when business days end. */
      midnights: fc.integer({ min: 0, max: 3 }),
      offsetMs: fc.constantFrom(0, 0, -1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      /** To around the next instant at which something falls due, or one after it. */
      due: fc.integer({ min: 0, max: 2 }),
      offsetMs: fc.constantFrom(0, 0, -1, 1, -60_000),
    }),
  },
);

function toDays(days: number): number {
  return days * 24 * 60;
}

/** How somebody asks for a step of a report. */
const anyStep = fc.record({
  kind: fc.constant("STEP" as const),
  /** The report of the round, or any other. */
  target: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat(5) },
  ),
  /** Which of the steps that the table has for them there; a step by name when it is to be any. */
  step: fc.oneof(
    { weight: 5, arbitrary: fc.nat(20) },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(OPERATIONS) as Step[])) },
  ),
  isStranger: fc.integer({ min: 0, max: 14 }).map((one) => one === 14),
  version: fc.constantFrom("NONE", "NONE", "NONE", "NONE", "NONE", "SHOWN", "SHOWN", "OTHER"),
  isTwice: fc.integer({ min: 0, max: 7 }).map((one) => one === 7),
  isFlawed: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
  accept: fc.boolean(),
  days: fc.integer({ min: -1, max: 12 }),
  matter: fc.constantFrom("TECHNICAL", "SERVICE_QUALITY", "PROCEDURAL"),
  subject: fc.constantFrom("PROVIDER_RESPONSE", "HUB_EXPERIENCE"),
});

/** How somebody submits something. */
const anySubmission = fc.record({
  kind: fc.constant("SUBMIT" as const),
  track: fc.constantFrom("COMPLAINT", "COMPLAINT", "TRANSFORMATION_REQUEST", "SUGGESTION"),
  /** Which ticket, service or text it is about. */
  about: fc.constantFrom(0, 0, 1, 1, 2),
  isStranger: fc.integer({ min: 0, max: 6 }).map((one) => one === 6),
  isTwice: fc.integer({ min: 0, max: 3 }).map((one) => one === 3),
});

const anyAct = fc.oneof({ weight: 6, arbitrary: anyStep }, { weight: 1, arbitrary: anySubmission });

/** Agents submit nothing. */
const anyOf = <Each>(arbitrary: fc.Arbitrary<Each>) => fc.option(arbitrary, { freq: 3 });

const anyTicketChange = fc.record({
  kind: fc.constant("TICKET" as const),
  ticket: fc.nat(2),
  to: fc.nat(3),
  closure: fc.constantFrom("RESOLVED", "UNRESOLVED", "NO_RESPONSE", "WITHDRAWN", "REDIRECTED"),
});

const anyCalendarChange = fc.record({
  kind: fc.constant("CALENDAR" as const),
  declares: fc.boolean(),
  /** Around the present day, or the day on which something falls due. */
  around: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
  from: fc.integer({ min: -3, max: 2 }),
  days: fc.integer({ min: 1, max: 6 }),
});

const anyNews = fc.oneof(
  { weight: 3, arbitrary: anyTicketChange },
  { weight: 4, arbitrary: anyCalendarChange },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("PROVIDER" as const), ticket: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("CARRIER" as const),
      does: fc.constantFrom("TAKES", "TAKES", "REFUSES", "FAILS"),
    }),
  },
);

/** What happens at one instant, all of it started together: at most one thing by each of them. */
const anyRound = fc.record({
  jump: anyJump,
  /** The report that it is about, unless somebody has another one in mind. */
  focus: fc.nat(3),
  beneficiary: anyOf(anyAct),
  staff: anyOf(anyAct),
  agent: anyOf(anyStep),
  news: fc.option(anyNews, { freq: 2 }),
  /** The workers whose turn it is; twice when two processes have it at once. */
  workers: fc.subarray([...WORKERS]),
  isDoubled: fc.boolean(),
  /** Whether everything that is due is done once the round is over. */
  isSettled: fc.boolean(),
});

/** What there is before the first round: something submitted, and how far it has come since. */
const anyOpening = fc.record({
  submission: anySubmission,
  /** Its provider does not answer from before it is submitted on. */
  isDown: fc.integer({ min: 0, max: 4 }).map((one) => one === 4),
  walked: fc.constantFrom(0, 0, 1, 2, 3, 3, 4, 5, 5, 6),
});

/** A sequence of commands in rounds, from the first submissions on. */
export const anySequence = fc.record({
  start: fc.constantFrom(...STARTS),
  /** The second ticket is closed by then. */
  isClosed: fc.boolean(),
  openings: fc.array(anyOpening, { minLength: 1, maxLength: 3, size: "max" }),
  rounds: fc.array(anyRound, { minLength: 1, maxLength: 14, size: "max" }),
});

type Value<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Each> ? Each : never;

export type Sequence = Value<typeof anySequence>;
export type Round = Value<typeof anyRound>;
export type Opening = Sequence["openings"][number];
export type Jump = Round["jump"];
export type StepCommand = Value<typeof anyStep>;
export type SubmissionCommand = Value<typeof anySubmission>;
export type News = Value<typeof anyNews>;
export type NewsOf<Kind extends News["kind"]> = Extract<News, { kind: Kind }>;
