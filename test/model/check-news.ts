import { type Submission } from "./asked";
import { type Instant, isStanding } from "./life";
import { expectThat, ofReport, type Past, standsIn } from "./past";
import { isActive } from "./table";
import { type TicketTold } from "./world";

/**
 * A12: one notice for each closing and reopening of the ticket of a complaint that is active. Of what is told in the
 * round in which the complaint begins or ends, it has one or has none.
 */
export function checkNews(past: Past): void {
  for (const { answers, about } of past.world.submissions) {
    const number = numberOf(answers);
    if (number === null || !past.stands.has(number)) continue;
    const followed = newsAbout(past, about).map(({ at }) => followedAt(past, number, at));
    const notices = ofReport(past.stored.notices, number);
    const has = notices.filter(({ kind }) => kind === "TICKET_CHANGED").length;
    const [least, most] = [
      followed.filter((each) => each === "THROUGHOUT").length,
      followed.filter((each) => each !== "NEVER").length,
    ];
    const what = `${number}: ${has} notices of its ticket, not ${least} to ${most}`;
    expectThat(past, least <= has && has <= most, what);
  }
}

/** The closings and reopenings of a ticket. */
function newsAbout({ world }: Past, about: string): readonly TicketTold[] {
  const told = world.tickets.find(([first]) => first?.ticket.number === about) ?? [];
  return told
    .slice(1)
    .filter(({ ticket }) => ticket.steps.slice(-2).some(({ to }) => to === "CLOSED"));
}

/** Whether a complaint follows its ticket for all of a round, or at some moment of it. */
function followedAt(past: Past, number: string, at: Instant): "THROUGHOUT" | "PERHAPS" | "NEVER" {
  const stands = standsIn(past, number, at);
  const follows = stands.map(({ life }) => isStanding(life) && isActive(life.status));
  const isOlder = stands.some(({ change }) => change.at < at);
  if (isOlder && follows.every(Boolean)) return "THROUGHOUT";
  return follows.some(Boolean) ? "PERHAPS" : "NEVER";
}

function numberOf([answer]: Submission["answers"]): string | null {
  return answer?.kind === "GRANTED" ? answer.number : null;
}
