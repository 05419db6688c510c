import { buildCaller } from "../support/build-caller";
import { failed, typeOf } from "./ask";
import { type Answer } from "./asked";
import { type NewsOf } from "./commands";
import { dayOf, hoursAfter, type Instant } from "./life";
import { nowOf, type World } from "./world";

const PAYLOAD = "movedDeadlines userErrors { code }";
const NAME = { ar: "إجازة", en: "A holiday" };

interface Payload {
  readonly movedDeadlines: number | null;
  readonly userErrors: ReadonlyArray<{ readonly code: string }>;
}

/** An administrator declares days off or takes them back, around the present day or one on which something falls due. */
export async function changeCalendar(
  world: World,
  change: NewsOf<"CALENDAR">,
  dueNext: readonly Instant[],
): Promise<void> {
  const operation = change.declares ? "declareHoliday" : "withdrawHoliday";
  const days = daysOf(change, nowOf(world), dueNext);
  const input = change.declares ? { ...days, name: NAME } : days;
  const subject = `${world.name} A ${world.calendar.length}`;
  const caller = buildCaller("REGULATOR_ADMIN", { subject });
  const answers: Answer[] = [];
  world.calendar.push({ subject, actor: "S", at: nowOf(world), operation, input, answers });
  const source = `mutation ($input: ${typeOf(operation)}!) {
    ${operation}(input: $input) { ${PAYLOAD} }
  }`;
  const { errors, data } = await world.hub.ask(caller, source, { input });
  answers.push(errors === undefined ? toAnswer(data?.[operation] as Payload) : failed(errors));
}

function daysOf(
  { around, from, days }: NewsOf<"CALENDAR">,
  now: Instant,
  dueNext: readonly Instant[],
) {
  const due = around === null ? undefined : dueNext[around];
  // What falls due at midnight is of the day before.
  const middle = due === undefined ? now : hoursAfter(due, -1);
  const day = (offset: number) => dayOf(hoursAfter(middle, 24 * offset));
  return { from: day(from), to: day(from + days - 1) };
}

function toAnswer({ userErrors: [refusal] }: Payload): Answer {
  return refusal === undefined
    ? { kind: "GRANTED", number: "", version: 0 }
    : { kind: "REFUSED", code: refusal.code, rule: null };
}
