import { type Caller } from "../../platform/auth/caller";
import { buildAgent, buildBeneficiary, buildCaller } from "../support/build-caller";
import { ask } from "./ask";
import { type Asked } from "./asked";
import { type StepCommand } from "./commands";
import { dayOf, hoursAfter } from "./life";
import { rowFor } from "./table";
import { type Actor, MAY, OPERATIONS, type Status, type Step, type Track } from "./words";
import { nowOf, OWNER, STRANGER, type World } from "./world";

/** A report as it lies in the database before a round: what people have on their screens. */
export interface Screen {
  readonly number: string;
  readonly track: Track;
  readonly status: Status;
  readonly version: number;
  readonly provider: string;
  readonly owner: string;
  readonly referred: boolean;
}

/** Steps that end a life from anywhere: not chosen where any other is there, so that lives go far. */
const ENDING: readonly Step[] = ["WITHDRAW", "REJECT", "DECLINE"];
/** Steps that leave a report where it stands. */
const DULL: readonly Step[] = ["AMEND", "RATE", "RECLASSIFY"];

/** Asks for a step of a report, once or twice at the same time under one key. */
export async function performStep(
  world: World,
  actor: Actor,
  command: StepCommand,
  screen: Screen,
): Promise<void> {
  const step = chooseStep(screen, actor, command.step);
  const subject = `${world.name} ${actor} ${world.steps.length + world.submissions.length}`;
  const { input, isFlawed } = inputOf(world, step, { command, screen, subject });
  const answers: Asked["answers"][number][] = [];
  const caller = callerOf(actor, command, screen, subject);
  const { person, provider } = caller;
  world.steps.push({
    ...{ subject, actor, step, input, isFlawed, answers, provider },
    ...{ at: nowOf(world), number: screen.number, person: person?.identifier ?? null },
  });
  const times = command.isTwice ? 2 : 1;
  const asked = Array.from({ length: times }, () =>
    ask(world.hub, caller, { operation: OPERATIONS[step], field: fieldOf(step), input }),
  );
  answers.push(...(await Promise.all(asked)));
}

function chooseStep(screen: Screen, actor: Actor, wanted: number | Step): Step {
  if (typeof wanted === "string") return wanted;
  const possible = MAY[actor].filter((step) => rowFor(screen, step, actor) !== null);
  const mild = possible.filter((step) => !ENDING.includes(step) || wanted === 20);
  const lively = mild.filter((step) => !DULL.includes(step) || wanted > 16);
  const [choice] = [lively, mild, possible, MAY[actor]].filter(({ length }) => length > 0);
  return choice?.[wanted % choice.length] ?? "CLOSE";
}

function callerOf(
  actor: Actor,
  { isStranger }: StepCommand,
  { owner, provider }: Screen,
  subject: string,
): Caller {
  const other = owner === OWNER ? STRANGER : OWNER;
  const elsewhere = provider === "MOF" ? "FURAS" : "MOF";
  const callers = {
    B: buildBeneficiary(isStranger ? other : owner),
    S: buildCaller("REGULATOR_STAFF"),
    P: buildAgent(isStranger ? elsewhere : provider),
  };
  return { ...callers[actor], subject };
}

interface Asking {
  readonly command: StepCommand;
  readonly screen: Screen;
  readonly subject: string;
}

/** An input that owes nothing; or, when it is to have a flaw and the step owes anything, leaves that out. */
function inputOf(world: World, step: Step, { command, screen, subject }: Asking) {
  const flaw = command.isFlawed ? FLAWS[step]?.(command) : undefined;
  const input = {
    number: screen.number,
    ...OWED[step]?.(command, world),
    ...flaw,
    ...(step === "RATE" ? {} : versionOf(command, screen)),
    ...(command.isTwice && { idempotencyKey: subject }),
  };
  return { input, isFlawed: flaw !== undefined };
}

/** The version that somebody saw, or one that there is not yet. */
function versionOf({ version: given }: StepCommand, { version }: Screen) {
  if (given === "NONE") return {};
  return { expectedVersion: given === "SHOWN" ? version : version + 1 };
}

type Fields = Record<string, unknown>;
type FieldsOf = (command: StepCommand, world: World) => Fields;

const NOTE = { note: "As it is said here." };

const OWED: Partial<Record<Step, FieldsOf>> = {
  AMEND: () => ({ title: "Another title" }),
  PROVIDE_INFORMATION: () => NOTE,
  REQUEST_REOPEN: () => NOTE,
  RATE: ({ subject }) => ({ subject, score: 4 }),
  REQUEST_INFORMATION: () => ({ missing: ["The invoice", "صورة العقد"] }),
  REJECT: () => ({ ruleId: "AMR-X2", ...NOTE }),
  RECLASSIFY: ({ matter }) => ({ matter, ...NOTE }),
  DECIDE_REOPEN: ({ accept }) => ({ accept, ...NOTE }),
  RESOLVE: () => NOTE,
  RETURN: () => NOTE,
  PLAN: ({ days }, world) => ({ plannedFor: dayOf(hoursAfter(nowOf(world), 24 * days)), ...NOTE }),
  DECLINE: () => NOTE,
};

const NO_NOTE = { note: " " };

const FLAWS: Partial<Record<Step, (command: StepCommand) => Fields | undefined>> = {
  AMEND: () => ({ title: null }),
  PROVIDE_INFORMATION: () => NO_NOTE,
  REQUEST_REOPEN: () => NO_NOTE,
  RATE: () => ({ score: 6 }),
  REQUEST_INFORMATION: () => ({ missing: [] }),
  REJECT: () => ({ ruleId: "AMR-X99" }),
  RECLASSIFY: () => NO_NOTE,
  DECIDE_REOPEN: ({ accept }) => (accept ? undefined : NO_NOTE),
  RESOLVE: () => NO_NOTE,
  RETURN: () => NO_NOTE,
  PLAN: () => NO_NOTE,
  DECLINE: () => NO_NOTE,
};

function fieldOf(step: Step): string {
  return step === "RECLASSIFY" ? "complaint" : "report";
}
