import { advanced, destinationOf, received, type Taken } from "./advance";
import { type Asked } from "./asked";
import { dueByClock, judge } from "./judge";
import { type Known, type Life } from "./life";
import { expectThat, fateOf, ofReport, type Past, type Stand } from "./past";
import { type StoredChange, type StoredReport } from "./stored";
import { type Actor, BENEFICIARYS, type ClockStep } from "./words";

/**
 * Replays every report's history in order: each row goes on from the one before, is a step that the tables have for its
 * actor at that moment, leads where they say, and is told by one event of the feed.
 */
export function replay(past: Past): void {
  for (const report of past.stored.reports) past.stands.set(report.number, standsOf(past, report));
}

function standsOf(past: Past, report: StoredReport): Stand[] {
  const stands: Stand[] = [];
  for (const change of ofReport(past.stored.history, report.number)) {
    const before = stands.at(-1);
    const life = before ? goneOn(past, before, change) : begun(past, change);
    if (life === null) break;
    stands.push({ life, change });
  }
  checkEnd(past, report, stands.at(-1));
  return stands;
}

function checkEnd(past: Past, report: StoredReport, last: Stand | undefined): void {
  const [is, comesTo] = [report, last?.life].map((each) => `${each?.status} at ${each?.version}`);
  expectThat(past, is === comesTo, `${report.number} is ${is}, its history comes to ${comesTo}`);
}

/** What comes before the first row. */
const NOTHING = { version: 0, to: null, at: "", calendarVersion: 0 };

function checkRow(
  past: Past,
  change: StoredChange,
  before: Pick<StoredChange, "version" | "at" | "calendarVersion"> & { readonly to: string | null },
): void {
  const { number, version, from, at, isTold, calendarVersion } = change;
  const row = `${number} ${version}`;
  expectThat(past, version === before.version + 1, `${row}: a gap before this version`);
  expectThat(past, from === before.to, `${row}: from where it was not`);
  expectThat(past, at >= before.at, `${row}: earlier than the one before`);
  expectThat(past, isTold, `${row}: no event of the feed tells of it`);
  const isNewer = calendarVersion >= before.calendarVersion;
  expectThat(past, isNewer, `${row}: an older calendar than the one before`);
  expectThat(past, past.world.instants.includes(at), `${row}: ${at} is the instant of no round`);
}

function begun(past: Past, change: StoredChange): Life | null {
  checkRow(past, change, NOTHING);
  const submission = past.world.submissions.find(({ subject }) => subject === change.subject);
  const { number } = change;
  if (submission === undefined) {
    past.divergences.push(`${number}: nobody submitted it`);
    return null;
  }
  checkActor(past, change, { actor: submission.actor, isForSomebody: true });
  const [decision] = ofReport(past.stored.decisions, number);
  return received(number, submission, {
    provisional: decision?.verdict === "PROVISIONAL",
    onClosedTicket: decision?.ticketStatus === "CLOSED",
  });
}

function goneOn(past: Past, { life, change: before }: Stand, change: StoredChange): Life | null {
  checkRow(past, change, before);
  const known = { holidays: past.holidaysAt(change.calendarVersion), fate: fateOf(past, life) };
  const taking = change.role === "SYSTEM" ? takenByClock : takenBySomebody;
  const taken = taking(past, life, { change, known });
  const to = taken && destinationOf(life, taken);
  if (taken === null || to !== change.to) {
    const { number, version } = change;
    past.divergences.push(
      `${number} ${version}: from ${life.status} to ${change.to}, the model says ${String(to)}`,
    );
    return null;
  }
  const after = advanced(life, taken, { to, known });
  return taken.step === "DECIDE_PROVISIONAL" ? onDecidedFacts(past, after) : after;
}

/** The decision in force is the one that the provider's answer led to. */
function onDecidedFacts({ stored }: Past, life: Life): Life {
  const [, decided] = ofReport(stored.decisions, life.number);
  return { ...life, onClosedTicket: decided?.ticketStatus === "CLOSED" };
}

interface Taking {
  readonly change: StoredChange;
  readonly known: Known;
}

/** Nothing that the clock does comes before it is due, and what the provider's answer decides comes after what is due. */
function takenByClock(past: Past, life: Life, { change, known }: Taking): Taken {
  const { number, version, at } = change;
  const due = dueByClock(life, at, known);
  const step = clockStepOf(life, change);
  const isInOrder = step === "DECIDE_PROVISIONAL" ? due.length === 0 : due.includes(step);
  expectThat(past, isInOrder, `${number} ${version}: ${step} at ${at}, due was ${due.join()}`);
  const [, decided] = ofReport(past.stored.decisions, number);
  return { step, by: "K", at, input: {}, eligible: decided?.verdict === "ELIGIBLE" };
}

function clockStepOf({ provisional }: Life, { from, to, note }: StoredChange): ClockStep {
  if (to === "AUTO_CANCELLED") return "AUTO_CANCEL";
  if (to === "CLOSED") return "CLOSE_AFTER_SILENCE";
  return provisional && from === "RECEIVED" && note !== null
    ? "DECIDE_PROVISIONAL"
    : "NOTE_OVERDUE";
}

/** A step of the history is one that somebody was granted, and that the model grants them from there. */
function takenBySomebody(past: Past, life: Life, { change, known }: Taking): Taken | null {
  const { number, version, at, subject } = change;
  const asked = past.world.steps.find((each) => each.subject === subject);
  if (asked?.number !== number) return null;
  const { step, actor: by, input } = asked;
  const row = `${number} ${version}: ${step} by ${by} from ${life.status}`;
  checkActor(past, change, { actor: by, isForSomebody: BENEFICIARYS.includes(step) });
  const due = dueByClock(life, at, known);
  expectThat(past, due.length === 0, `${row} before the clock's ${due.join()}`);
  const verdict = judge(life, asked, known);
  expectThat(past, verdict === "GRANTED", `${row} was taken, the model says ${verdict}`);
  return { step, by, at, input, eligible: isEligibleStill(life, asked) };
}

/** A4: an open ticket is escalated for its delay, a closed one not when it is about procedures. */
function isEligibleStill({ onClosedTicket }: Life, { input }: Asked): boolean {
  return !(onClosedTicket && input["matter"] === "PROCEDURAL");
}

const ROLES: Readonly<Record<Actor, string>> = {
  B: "BENEFICIARY",
  S: "REGULATOR_STAFF",
  P: "PROVIDER_AGENT",
};

function checkActor(
  past: Past,
  { number, version, role, onBehalfOf }: StoredChange,
  { actor, isForSomebody }: { readonly actor: Actor; readonly isForSomebody: boolean },
): void {
  const expected = actor === "S" && isForSomebody ? "BENEFICIARY" : null;
  expectThat(
    past,
    role === ROLES[actor] && onBehalfOf === expected,
    `${number} ${version}: by ${role} for ${onBehalfOf ?? "-"}`,
  );
}
