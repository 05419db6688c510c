import fc from "fast-check";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { type Decision } from "../../domain/decision";
import {
  autoCancel,
  noteOverdue,
  remindOfInformation,
} from "../../domain/lifecycle/complaint-clock";
import { stepsFor } from "../../domain/lifecycle/complaint-table";
import { receiveComplaint } from "../../domain/lifecycle/receive-complaint";
import { type ReportMove, type ReportState } from "../../domain/lifecycle/report-state";
import { buildReportRequest } from "./build-report";
import { OPERATIONS } from "./take-step";

const HOUR_MS = 60 * 60 * 1000;
const CALENDAR = ruledCalendar();
const ACTORS = ["BENEFICIARY", "STAFF", "AGENT"] as const;

type Attempt = (state: ReportState, at: Date) => Decision<ReportMove>;

/** Any operation by anybody, in order or not. */
const anyOperation: fc.Arbitrary<Attempt> = fc
  .record({
    operation: fc.constantFrom(...Object.values(OPERATIONS)),
    actor: fc.constantFrom(...ACTORS),
    note: fc.constantFrom("A note.", null),
    expectedVersion: fc.constantFrom(null, null, 1),
  })
  .map(
    ({ operation, ...fields }) =>
      (state, at) =>
        operation(state, buildReportRequest({ at, ...fields }), CALENDAR),
  );

/** One of the operations that are possible, so that lives go far; ending one is rarely chosen. */
const anyPossibleOperation: fc.Arbitrary<Attempt> = fc.nat().map((choice) => (state, at) => {
  const possible = ACTORS.flatMap((actor) =>
    stepsFor(state, actor).map((step) => ({ actor, step })),
  );
  const lively = possible.filter(({ step }) => step !== "WITHDRAW" && step !== "REJECT");
  const { actor, step } = lively[choice % lively.length] ?? { actor: "STAFF", step: "REFER" };
  return OPERATIONS[step](state, buildReportRequest({ at, actor }), CALENDAR);
});

const anyClockStep: fc.Arbitrary<Attempt> = fc.constantFrom<Attempt>(
  (state, at) => autoCancel(state, at, CALENDAR),
  (state, at) => noteOverdue(state, at, CALENDAR),
  remindOfInformation,
);

/** A complaint's whole life: when it was received, and what is tried on it some hours apart. */
export const anyLife = fc.record({
  at: fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  events: fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      attempt: fc.oneof(
        { weight: 2, arbitrary: anyOperation },
        { weight: 3, arbitrary: anyPossibleOperation },
        { weight: 1, arbitrary: anyClockStep },
      ),
    }),
    { minLength: 5, maxLength: 30 },
  ),
});

/** One attempt of a life: the state before it, the instant, and what came of it. */
export interface Lived {
  readonly before: ReportState;
  readonly at: Date;
  readonly decision: Decision<ReportMove>;
  readonly after: ReportState;
}

type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

/** Lives it; a step that writes into the state it was given throws. */
export function live({ at, events }: Life): readonly Lived[] {
  const receipt = { at, actor: "BENEFICIARY", provisional: false } as const;
  let state = frozen(receiveComplaint(receipt, CALENDAR).state);
  let now = at;
  return events.map(({ hours, attempt }) => {
    now = new Date(now.getTime() + hours * HOUR_MS);
    const before = state;
    const decision = attempt(before, now);
    if (decision.granted) state = frozen(decision.value.state);
    return { before, at: now, decision, after: state };
  });
}

function frozen(state: ReportState): ReportState {
  state.pauses.forEach(Object.freeze);
  Object.freeze(state.pauses);
  return Object.freeze(state);
}
