import { oracleDeadline } from "../support/day-oracle";
import { checkChain } from "./check-deadlines";
import { type Instant } from "./life";
import { expectThat, lastVersion, ofReport, type Past } from "./past";
import { type StoredTicket } from "./stored";
import { type World } from "./world";

type Ticket = World["tickets"][number][number]["ticket"];

/** The service level that Furas declares; the others declare none. */
const FURAS_DAYS = 10;

/** Every ticket's deadline is what the oracle counts; a closed one keeps that of the calendar it was closed with. */
export function checkTickets(past: Past): void {
  for (const { ticket } of past.world.tickets.flatMap((told) => told.slice(-1))) {
    const { number } = ticket;
    const [stored] = ofReport(past.stored.tickets, number);
    expectThat(past, stored !== undefined, `${number} is not in the index`);
    if (stored === undefined) continue;
    checkTicket(past, ticket, stored);
    checkChain(past, ofReport(past.stored.ticketDeadlines, number), stored.dueAt);
  }
}

function checkTicket(past: Past, ticket: Ticket, stored: StoredTicket): void {
  const { number, status, dueAt, calendarVersion } = stored;
  expectThat(past, status === ticket.status, `${number} is ${status}, told was ${ticket.status}`);
  const isClosed = status === "CLOSED";
  const version = isClosed ? calendarVersion : lastVersion(past);
  const wanted = ticketDueOf(ticket, past.holidaysAt(version));
  const what = `${number} ${status}: due ${dueAt ?? "-"}`;
  expectThat(past, dueAt === wanted, `${what}, the oracle counts ${wanted ?? "-"}`);
}

/** Where a ticket's service level ends: paused while information is awaited, and while it was closed once it is open again. */
function ticketDueOf(
  { provider, openedAt, steps }: Ticket,
  holidays: ReadonlySet<string>,
): Instant | null {
  if (provider !== "FURAS") return null;
  const pauses = pausesOf(steps);
  return oracleDeadline({ start: openedAt.toISOString(), days: FURAS_DAYS, pauses }, holidays);
}

/** Where it stands still after each step; a closing at the end is none, it keeps what it had. */
function pausesOf(steps: Ticket["steps"]): ReadonlyArray<readonly [Instant, Instant | null]> {
  const lasting = steps.at(-1)?.to === "CLOSED" ? steps.slice(0, -1) : steps;
  return lasting.flatMap(({ to, at }, index) => {
    if (to !== "AWAITING_INFORMATION" && to !== "CLOSED") return [];
    const next = lasting[index + 1]?.at.toISOString() ?? null;
    return [[at.toISOString(), next] as const];
  });
}

/** Whether the rules let a ticket be escalated: late, or closed in a way that leaves its solution to be judged. */
export function isEscalatable(ticket: Ticket, at: Instant, holidays: ReadonlySet<string>): boolean {
  const { status, closure, provider, openedAt } = ticket;
  if (status === "CLOSED") return closure === "RESOLVED" || closure === "UNRESOLVED";
  const start = openedAt.toISOString();
  const due =
    provider === "FURAS"
      ? ticketDueOf(ticket, holidays)
      : oracleDeadline({ start, days: 5 }, holidays);
  return due !== null && due <= at;
}
