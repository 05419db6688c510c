import { type SeenReport, USER_ERRORS, type UserError } from "../report-view";
import { whole } from "../shown-text";
import { expectThat } from "../stage";
import { type Act, type Theatre } from "../theatre";
import { inProgress, received } from "./reports";
import { businessDays } from "./tickets";

const NAME = { ar: "إجازة معلنة", en: "Announced day off" };

/** A day off is announced while a report runs: its deadline moves, and its trace says why. */
export const holidayDeclared: Act = {
  title: { en: "A holiday moves a deadline", ar: "إجازة تنقل موعدًا" },
  async play(theatre) {
    const number = await inProgress(theatre, await received(theatre));
    const before = await theatre.look(number);
    const [day = ""] = await businessDays(theatre, 1, 10);
    const moved = await onDay(theatre, "declareHoliday", { from: day, to: day, name: NAME });
    expectThat(moved !== null && moved > 0, "The holiday moved no deadline.");

    const after = await theatre.look(number);
    expectThat(after.dueAt !== before.dueAt, "The deadline did not move with the calendar.");
    expectThat(after.deadlineChanges.at(-1)?.cause === "CALENDAR_CHANGED", "It is not said why.");
    await showWhy(theatre, after, day);

    await onDay(theatre, "withdrawHoliday", { from: day, to: day });
    const back = await theatre.look(number);
    expectThat(back.dueAt === before.dueAt, "The deadline is not back though the holiday is gone.");
  },
};

async function showWhy(
  theatre: Theatre,
  { deadlineTrace }: SeenReport,
  day: string,
): Promise<void> {
  const traced = deadlineTrace.find(({ date }) => date === day);
  expectThat(traced?.counted === false, "The trace counts the holiday as a business day.");
  const { en, ar } = whole(traced.holiday ?? { ar: "", en: "" }, "The name of the holiday");
  await theatre.say(`${day} does not count: ${en}`, `${day} لا يُحسب: ${ar}`);
}

async function onDay(theatre: Theatre, step: string, input: object): Promise<number | null> {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) {
    done: ${step}(input: $input) { movedDeadlines ${USER_ERRORS} }
  }`;
  const { done } = await theatre.ask<{ done: Answer }>(theatre.company.admin, mutation, { input });
  expectThat(done.userErrors.length === 0, `${step}: ${done.userErrors[0]?.message.en ?? ""}`);
  return done.movedDeadlines;
}

interface Answer {
  readonly movedDeadlines: number | null;
  readonly userErrors: readonly UserError[];
}
