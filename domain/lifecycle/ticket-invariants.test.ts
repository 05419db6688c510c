import fc from "fast-check";
import {
  ETIMAD,
  FURAS,
  REGISTRY,
  buildChange,
  buildEscalation,
} from "../../test/support/build-ticket";
import { ruledCalendar } from "../calendar/ruled-calendar";
import { type Decision } from "../decision";
import { ticketDueAt } from "../deadline/ticket-deadline";
import { escalateTicket } from "./escalate-ticket";
import { openTicket } from "./open-ticket";
import { TICKET_CLOSURES, TICKET_STATUSES } from "./ticket";
import { closeUnanswered } from "./ticket-clock";
import {
  type TicketEntry,
  type TicketMove,
  type TicketProfile,
  type TicketState,
} from "./ticket-state";
import { changeTicket, remindTicket } from "./ticket-steps";
import { nextTicketStatuses } from "./ticket-table";

const HOUR_MS = 60 * 60 * 1000;
const CALENDAR = ruledCalendar();

/** A ticket with its history, as its provider keeps it. */
interface Kept {
  readonly state: TicketState;
  readonly history: readonly TicketEntry[];
}

type Attempt = (kept: Kept, now: Date, profile: TicketProfile) => Decision<TicketMove>;

const anyNote = fc.constantFrom("A note.", "A note.", null);
const anyChange: fc.Arbitrary<Attempt> = fc
  .record({
    status: fc.constantFrom(...TICKET_STATUSES),
    closure: fc.constantFrom(null, null, ...TICKET_CLOSURES),
    redirectTo: fc.constantFrom(null, null, ...REGISTRY),
    note: anyNote,
  })
  .map(
    (fields) =>
      ({ state }, now, profile) =>
        changeTicket(state, buildChange({ now, ...fields }), profile),
  );
const anyReminder: fc.Arbitrary<Attempt> = anyNote.map(
  (note) =>
    ({ state }, now, profile) =>
      remindTicket(
        state,
        { now, occurredAt: null, note, expectedVersion: null },
        profile,
        CALENDAR,
      ),
);
const theClock: fc.Arbitrary<Attempt> = fc.constant(({ state }, now) =>
  closeUnanswered(state, now),
);
const anyEscalation: fc.Arbitrary<Attempt> = fc
  .constantFrom("INDIVIDUAL", "BUSINESS", "GOVERNMENT")
  .map(
    (beneficiaryKind) =>
      ({ state, history }, now, profile) =>
        escalateTicket(
          state,
          buildEscalation({ now, beneficiaryKind, dueAt: dueAtOf(state, history) }),
          profile,
        ),
  );
const anyLife = fc.record({
  profile: fc.constantFrom(ETIMAD, FURAS),
  now: fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  }),
  events: fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 100 }),
      attempt: fc.oneof(
        { weight: 5, arbitrary: anyChange },
        { weight: 1, arbitrary: anyReminder },
        { weight: 1, arbitrary: anyEscalation },
        { weight: 1, arbitrary: theClock },
      ),
    }),
    { minLength: 10, maxLength: 50 },
  ),
});
type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

interface Lived {
  readonly before: Kept;
  readonly now: Date;
  readonly granted: boolean;
  readonly after: Kept;
}

function live({ profile, now: openedAt, events }: Life): Lived[] {
  let kept = opened(openedAt, profile);
  let now = openedAt;
  return events.map(({ hours, attempt }) => {
    now = new Date(now.getTime() + hours * HOUR_MS);
    const before = kept;
    const decision = attempt(before, now, profile);
    if (decision.granted) kept = withMove(before, decision.value);
    return { before, now, granted: decision.granted, after: kept };
  });
}

function opened(now: Date, profile: TicketProfile): Kept {
  const opening = {
    ...{ now, openedAt: null, number: null, subject: "A subject" },
    ...{ redirectedFrom: null, providers: REGISTRY },
  };
  const decision = openTicket(opening, profile);
  if (!decision.granted) throw new Error("An opening was refused");
  return withMove({ state: decision.value.state, history: [] }, decision.value);
}

function withMove({ history }: Kept, { state, change }: TicketMove): Kept {
  return { state: Object.freeze(state), history: [...history, change] };
}

/** As amr works it out for a provider with ten business days. */
function dueAtOf({ openedAt }: TicketState, steps: readonly TicketEntry[]): Date | null {
  return ticketDueAt({ openedAt, resolutionBusinessDays: 10, steps }, CALENDAR);
}

function always(holds: (life: readonly Lived[], profile: TicketProfile) => boolean): void {
  fc.assert(
    fc.property(anyLife, (life) => holds(live(life), life.profile)),
    { numRuns: 200 },
  );
}

function ofEveryState(holds: (state: TicketState, profile: TicketProfile) => boolean): void {
  always((life, profile) => life.every(({ after }) => holds(after.state, profile)));
}

describe("whatever is tried on a ticket, in whatever order", () => {
  it("moves one version on with each step, and stays as it was when refused", () => {
    always((life) =>
      life.every(({ before, granted, after }) =>
        granted ? after.state.version === before.state.version + 1 : after === before,
      ),
    );
  });

  it("has a history without gaps that tells where it stands", () => {
    always((life) =>
      life.every(({ after: { state, history } }) => {
        const last = history.at(-1);
        const told = [last?.to, last?.closure, last?.level, last?.at];
        const gapless = history.every(
          ({ from }, index) => from === (history[index - 1]?.to ?? null),
        );
        const stands = [state.status, state.closure, state.level, state.lastChangedAt];
        return gapless && stands.every((value, index) => value === told[index]);
      }),
    );
  });

  it("has a closure and an end exactly when it is closed", () => {
    ofEveryState(
      ({ status, closure, closedAt, redirectedTo }) =>
        (closure !== null) === (status === "CLOSED") &&
        (closedAt !== null) === (status === "CLOSED") &&
        (redirectedTo !== null) === (closure === "REDIRECTED"),
    );
  });

  it("has the provider's own clock on information only while it awaits it", () => {
    ofEveryState(({ status, remindedAt, informationDueAt }, { informationClock }) => {
      if (remindedAt === null) return informationDueAt === null;
      const awaits = status === "AWAITING_INFORMATION" && informationClock !== null;
      return awaits && informationDueAt !== null;
    });
  });

  it("ends for want of an answer by the clock alone where the provider has one (FRS-R3)", () => {
    always((life, { informationClock }) =>
      life.every(({ before, now, after }) => {
        const ended = after.state.closure === "NO_RESPONSE" && before !== after;
        if (!ended || informationClock === null) return true;
        return before.state.informationDueAt !== null && before.state.informationDueAt <= now;
      }),
    );
  });

  it("climbs one level at a time and never beyond the ladder (ETM-1)", () => {
    always((life, profile) =>
      life.every(({ before, after }) => {
        const climbed = after.state.level - before.state.level;
        return (climbed === 0 || climbed === 1) && after.state.level <= profile.levels;
      }),
    );
  });

  it("never takes a deadline back that passed while it was not closed", () => {
    always((life) =>
      life.every(({ before, now, after }) => {
        const dueAt = dueAtOf(before.state, before.history);
        const stoppedAt = before.state.closedAt ?? now;
        if (dueAt === null || dueAt >= stoppedAt) return true;
        return dueAtOf(after.state, after.history)?.getTime() === dueAt.getTime();
      }),
    );
  });

  it("can always go on", () => {
    ofEveryState(({ status }) => nextTicketStatuses(status).length > 0);
  });
});
