import fc from "fast-check";
import { type BusinessCalendar, calendarOf } from "../../domain/calendar/business-calendar";
import { isoDate, plusDays } from "../../domain/calendar/local-date";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { type Decision, refuse } from "../../domain/decision";
import { receiveReport } from "../../domain/lifecycle/receive-report";
import { RATING_SUBJECTS, REPORT_TRACKS, type ReportStep } from "../../domain/lifecycle/report";
import { workedOutAgain } from "../../domain/lifecycle/report-calendar";
import {
  autoCancel,
  closeAfterSilence,
  decideProvisional,
  informationNoticeHandedOver,
  informationNoticeReachedNobody,
  noteOverdue,
  remindOfInformation,
} from "../../domain/lifecycle/report-clock";
import { type ReportMove, type ReportState } from "../../domain/lifecycle/report-state";
import { stepsFor } from "../../domain/lifecycle/report-table";
import { type AnyReportRequest, buildReportRequest } from "./build-report";
import { OPERATIONS } from "./take-step";

const HOUR_MS = 60 * 60 * 1000;
const ACTORS = ["BENEFICIARY", "STAFF", "AGENT"] as const;

/** Steps that end a life from anywhere: not chosen on purpose, so that lives go far. */
const ENDING: readonly ReportStep[] = ["WITHDRAW", "REJECT"];

/** Steps that leave it where it stands, or end the waiting: chosen where there is no other. */
const DULL: readonly ReportStep[] = ["AMEND", "RATE", "RECLASSIFY", "PROVIDE_INFORMATION"];

interface World {
  readonly at: Date;
  readonly calendar: BusinessCalendar;
}

type Attempt = (state: ReportState, world: World) => Decision<ReportMove>;

/** What may be said with any step; the day promised is near the day it is. */
const anyInput = fc.record({
  accept: fc.boolean(),
  verdict: fc.constantFrom("ELIGIBLE", "INELIGIBLE"),
  subject: fc.constantFrom(...RATING_SUBJECTS),
  days: fc.integer({ min: -1, max: 20 }),
});

type Input = typeof anyInput extends fc.Arbitrary<infer Value> ? Value : never;

function requestOf(
  { days, ...input }: Input,
  fields: Partial<AnyReportRequest> & Pick<AnyReportRequest, "at" | "actor">,
): AnyReportRequest {
  const plannedFor = plusDays(isoDate(fields.at), days);
  return buildReportRequest({ ...input, plannedFor, ...fields });
}

/** Any operation by anybody, in order or not. */
const anyOperation: fc.Arbitrary<Attempt> = fc
  .record({
    operation: fc.constantFrom(...Object.values(OPERATIONS)),
    input: anyInput,
    actor: fc.constantFrom(...ACTORS),
    note: fc.constantFrom("A note.", null),
    expectedVersion: fc.constantFrom(null, null, 1),
  })
  .map(
    ({ operation, input, ...fields }) =>
      (state, { at, calendar }) =>
        operation(state, requestOf(input, { at, ...fields }), calendar),
  );

/** One of the operations that are possible, so that lives go far. */
const anyPossibleOperation: fc.Arbitrary<Attempt> = fc
  .record({ choice: fc.nat(), input: anyInput })
  .map(({ choice, input }) => (state, { at, calendar }) => {
    const possible = ACTORS.flatMap((actor) =>
      stepsFor(state, actor, at).map((step) => ({ actor, step })),
    ).filter(({ step }) => !ENDING.includes(step));
    const lively = possible.filter(({ step }) => !DULL.includes(step));
    const chosen = lively.length > 0 ? lively : possible;
    const { actor, step } = chosen[choice % chosen.length] ?? { actor: "STAFF", step: "REFER" };
    return OPERATIONS[step](state, requestOf(input, { at, actor }), calendar);
  });

/** What the clock has to do, one of it: the first that is due, in whatever order it looks. */
const anyClockStep: fc.Arbitrary<Attempt> = fc
  .shuffledSubarray<Attempt>(
    [
      (state, { at, calendar }) => autoCancel(state, at, calendar),
      (state, { at, calendar }) => noteOverdue(state, at, calendar),
      (state, { at, calendar }) => closeAfterSilence(state, at, calendar),
      (state, { at }) => remindOfInformation(state, at),
    ],
    { minLength: 1 },
  )
  .map((steps) => (state, world) => {
    const decisions = steps.map((step) => step(state, world));
    return decisions.find(({ granted }) => granted) ?? refuse();
  });

/** The provider answered, or the notice of what is missing fared one way or the other. */
const anyNews: fc.Arbitrary<Attempt> = fc.constantFrom<Attempt>(
  (state, { at }) =>
    informationNoticeHandedOver(state, { askedAt: state.informationAskedAt ?? at, at }),
  (state, { at }) => informationNoticeHandedOver(state, { askedAt: at, at }),
  (state, { at }) =>
    informationNoticeReachedNobody(state, { askedAt: state.informationAskedAt ?? at }),
  (state, { at, calendar }) =>
    decideProvisional(state, { at, verdict: "ELIGIBLE", reason: null }, calendar),
  (state, { at, calendar }) =>
    decideProvisional(state, { at, verdict: "INELIGIBLE", reason: "AMR-C7" }, calendar),
);

/** A report's whole life: when it was received, and what is tried on it some hours apart. */
export const anyLife = fc.record({
  at: fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  track: fc.constantFrom(...REPORT_TRACKS),
  provisional: fc.boolean(),
  events: fc.array(
    fc.record({
      hours: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(48)),
      /** How many days from then a holiday is declared before the attempt; none when null. */
      holiday: fc.option(fc.integer({ min: -10, max: 10 }), { freq: 8 }),
      attempt: fc.oneof(
        { weight: 2, arbitrary: anyOperation },
        { weight: 4, arbitrary: anyPossibleOperation },
        { weight: 2, arbitrary: anyClockStep },
        { weight: 2, arbitrary: anyNews },
      ),
    }),
    { minLength: 5, maxLength: 30, size: "max" },
  ),
});

/** One attempt of a life: the state before it, the instant, the calendar, and what came of it. */
export interface Lived {
  /** Worked out again with the calendar of the attempt. */
  readonly before: ReportState;
  readonly at: Date;
  readonly calendar: BusinessCalendar;
  readonly decision: Decision<ReportMove>;
  readonly after: ReportState;
}

type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

/** Lives it; a step that writes into the state it was given throws. */
export function live({ at, track, provisional, events }: Life): readonly Lived[] {
  const receipt = { at, actor: "BENEFICIARY", track } as const;
  const isProvisional = provisional && track === "COMPLAINT";
  let calendar = ruledCalendar();
  let state = frozen(receiveReport({ ...receipt, provisional: isProvisional }, calendar).state);
  let now = at;
  return events.map(({ hours, holiday, attempt }) => {
    now = new Date(now.getTime() + hours * HOUR_MS);
    if (holiday !== null) calendar = withHoliday(calendar, now, holiday);
    const before = frozen(workedOutAgain(state, now, calendar).state);
    const decision = attempt(before, { at: now, calendar });
    state = decision.granted ? frozen(decision.value.state) : before;
    return { before, at: now, calendar, decision, after: state };
  });
}

function withHoliday(calendar: BusinessCalendar, now: Date, days: number): BusinessCalendar {
  const date = plusDays(isoDate(now), days);
  const declared = { date, name: { ar: "إجازة", en: "Holiday" }, certainty: "ANNOUNCED" } as const;
  return calendarOf(calendar.version + 1, [...calendar.holidays.values(), declared]);
}

function frozen(state: ReportState): ReportState {
  state.pauses.forEach(Object.freeze);
  Object.freeze(state.pauses);
  return Object.freeze(state);
}
