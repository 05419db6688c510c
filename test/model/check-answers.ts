import { type Answer, type Asked } from "./asked";
import { dueByClock, judge } from "./judge";
import { type Life } from "./life";
import { expectThat, fateOf, ofReport, type Past, standsIn, versionsIn } from "./past";
import { MAY } from "./words";

/**
 * What a mutation acknowledged is in the history, once, and in the feed; what it refused is in neither, and the model
 * refuses it too, for the same reason, at one moment of the round at least.
 */
export function checkAnswers(past: Past): void {
  const { world, stored } = past;
  for (const asked of world.steps) checkStep(past, asked);
  for (const submission of world.submissions) checkRows(past, submission);
  for (const asked of world.calendar) {
    const granted = asked.answers.every(({ kind }) => kind === "GRANTED");
    expectThat(past, granted, `${asked.operation}: ${inWords(asked.answers[0])}`);
  }
  for (const { subject, count } of stored.events) {
    const rows = ofReport(stored.history, subject.slice("report/".length)).length;
    expectThat(past, rows === count, `${subject}: ${count} events of ${rows} steps`);
  }
}

/** The same thing asked for twice at once is done once and answered alike. */
function checkRows(past: Past, { subject, answers }: Pick<Asked, "subject" | "answers">): void {
  const rows = past.stored.history.filter((change) => change.subject === subject);
  const [answer] = answers;
  const said = answers.map(inWords).join(" and ");
  expectThat(past, new Set(answers.map(codeOf)).size === 1, `${subject}: answered ${said}`);
  const wanted = codeOf(answer) === "GRANTED" ? 1 : 0;
  expectThat(past, rows.length === wanted, `${subject}: ${rows.length} rows, ${said}`);
  if (answer?.kind !== "GRANTED") return;
  const isOf = rows.every(
    ({ number, version }) => number === answer.number && version <= answer.version,
  );
  expectThat(past, isOf, `${subject}: ${said}, and the history has it elsewhere`);
}

function checkStep(past: Past, asked: Asked): void {
  const { step, actor, answers, subject, number } = asked;
  checkRows(past, asked);
  const [answer] = answers;
  const what = `${subject}: ${step} of ${number} ${inWords(answer)}`;
  if (!MAY[actor].includes(step)) {
    expectThat(past, codeOf(answer) === "FORBIDDEN", `${what}, the role may not use it`);
    return;
  }
  if (answer?.kind === "GRANTED") return;
  const reasons = reasonsFor(past, asked);
  expectThat(past, reasons.has(codeOf(answer)), `${what}, the model says ${[...reasons].join()}`);
}

/** What the model says of it at each moment of the round; where the clock has something to do, nobody is asked. */
function reasonsFor(past: Past, asked: Asked): ReadonlySet<string> {
  const { at, number } = asked;
  const moments = standsIn(past, number, at).flatMap(({ life }) =>
    knownIn(past, life, at).map((known) => ({ life, known })),
  );
  const verdicts = moments.flatMap(({ life, known }) => {
    const verdict = judge(life, asked, known);
    const isAsked = verdict === "NOT_FOUND" || dueByClock(life, at, known).length === 0;
    return isAsked ? [verdict] : [];
  });
  return new Set(verdicts);
}

/** Each calendar of the round; and a notice that is lost in the round is first not lost. */
function knownIn(past: Past, life: Life, at: string) {
  const fate = fateOf(past, life);
  const fates = fate.lost === at ? [fate, { ...fate, lost: null }] : [fate];
  return versionsIn(past, at).flatMap((version) =>
    fates.map((each) => ({ holidays: past.holidaysAt(version), fate: each })),
  );
}

function codeOf(answer: Answer | undefined): string {
  return answer === undefined || answer.kind === "GRANTED" ? "GRANTED" : answer.code;
}

function inWords(answer: Answer | undefined): string {
  if (answer === undefined) return "was not answered";
  if (answer.kind === "ERROR") return `failed with ${answer.code}: ${answer.message}`;
  return answer.kind === "GRANTED" ? "was granted" : `was refused with ${answer.code}`;
}
