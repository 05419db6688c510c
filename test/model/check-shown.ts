import { type Caller } from "../../platform/auth/caller";
import { buildAgent, buildBeneficiary } from "../support/build-caller";
import { payloadOf, staff } from "../support/report-hub";
import { dueByClock, stepsOf } from "./judge";
import { cancelledAtOf, dueOf, isWatched, type Known, type Life, reopenableUntilOf } from "./life";
import { endOf, expectThat, fateOf, lastVersion, ofReport, type Past, type Stand } from "./past";

const STEPS_SHOWN = "query ($number: ID!) { report(number: $number) { viewerSteps } }";

const SHOWN = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      version
      dueAt
      overdue
      informationDueAt
      closedAt
      reopenableUntil
      reopenRequest {
        at
        accepted
        decidedAt
      }
      history {
        at
        from
        to
        actor
        onBehalfOf
        note
      }
      deadlineChanges {
        at
        from
        to
        cause
        calendarVersion
      }
      notifications {
        kind
        status
      }
      viewerSteps
    }
  }
`;

/** What somebody sees of a report; nothing when it is not theirs to see. */
type Shown = Readonly<Record<string, unknown>> & { readonly viewerSteps?: readonly string[] };

/** What is shown of a report is what its history comes to; and at the end nothing is left that the clock should have done. */
export async function checkShown(past: Past): Promise<void> {
  for (const stands of past.stands.values()) {
    const last = stands.at(-1);
    if (last !== undefined) await checkReport(past, last);
  }
}

async function checkReport(past: Past, { life }: Stand): Promise<void> {
  const { number, provider, owner } = life;
  const at = endOf(past);
  const known = { holidays: past.holidaysAt(lastVersion(past)), fate: fateOf(past, life) };
  const left = dueByClock(life, at, known);
  expectThat(past, left.length === 0, `${number}: the clock has not done ${left.join()}`);

  const shown = await show(past, { caller: staff, source: SHOWN, number });
  for (const [name, wanted] of Object.entries(expectedOf(past, life, { at, known }))) {
    checkAlike(past, `${number}: ${name}`, [shown[name], wanted]);
  }
  const callers = { B: buildBeneficiary(owner), S: staff, P: buildAgent(provider) };
  for (const actor of ["B", "S", "P"] as const) {
    const seen = await show(past, { caller: callers[actor], source: STEPS_SHOWN, number });
    const isHidden = actor === "P" && !life.referred;
    const wanted = isHidden ? undefined : [...stepsOf(life, actor, at, known)].sort();
    checkAlike(past, `${number}: steps of ${actor}`, [seen.viewerSteps?.toSorted(), wanted]);
  }
}

function checkAlike(past: Past, what: string, values: readonly [unknown, unknown]): void {
  const [has = "nothing", wanted = "nothing"] = values.map((value) => JSON.stringify(value));
  expectThat(past, has === wanted, `${what}: shows ${has}, not ${wanted}`);
}

interface Showing {
  readonly caller: Caller;
  readonly source: string;
  readonly number: string;
}

async function show({ world: { hub } }: Past, { caller, source, number }: Showing): Promise<Shown> {
  const report = payloadOf(await hub.ask(caller, source, { number }), "report");
  return (report as Shown | null) ?? {};
}

interface Moment {
  readonly at: string;
  readonly known: Known;
}

function expectedOf(past: Past, life: Life, { at, known }: Moment) {
  const dueAt = dueOf(life, known.holidays);
  const until = reopenableUntilOf(life, known.holidays);
  const { number, reopening } = life;
  return {
    status: life.status,
    version: life.version,
    dueAt,
    overdue: isWatched(life) && dueAt !== null && dueAt <= at,
    informationDueAt: cancelledAtOf(life, known.fate),
    closedAt: life.endedAt,
    reopenableUntil: until !== null && at < until ? until : null,
    reopenRequest: reopening && {
      at: reopening.at,
      accepted: reopening.accepted,
      decidedAt: reopening.decidedAt,
    },
    history: ofReport(past.stored.history, number).map((change) => ({
      ...{ at: change.at, from: change.from, to: change.to, actor: change.role },
      ...{ onBehalfOf: change.onBehalfOf, note: change.note },
    })),
    deadlineChanges: ofReport(past.stored.deadlines, number).map((change) => ({
      ...{ at: change.at, from: change.from, to: change.to },
      ...{ cause: change.cause, calendarVersion: change.calendarVersion },
    })),
    notifications: ofReport(past.stored.notices, number).map(({ kind, status }) => ({
      kind,
      status,
    })),
  };
}
