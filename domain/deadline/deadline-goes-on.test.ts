import { buildTicketClock, inRiyadh } from "../../test/support/build-ticket-clock";
import { type BusinessCalendar, calendarOf } from "../calendar/business-calendar";
import { localDate } from "../calendar/local-date";
import { deadlineChangesOf, deadlineGoesOn, ticketDueAt } from "./ticket-deadline";

const CALENDAR = calendarOf(1, []);
const date = localDate("2026-11-10");
const LATER = calendarOf(2, [{ date, name: { ar: "يوم", en: "A day" }, certainty: "ANNOUNCED" }]);
const NOW = inRiyadh("2026-11-09 09:00");

/** Opened on Sunday 1 November 2026, to be resolved in ten business days. */
const ALL = [
  ["2026-11-01 11:00", "OPEN"],
  ["2026-11-03 12:00", "AWAITING_INFORMATION"],
  ["2026-11-04 12:00", "IN_PROGRESS"],
  ["2026-11-05 12:00", "CLOSED"],
  ["2026-11-08 12:00", "IN_PROGRESS"],
  ["2026-11-09 08:00", "AWAITING_INFORMATION"],
] as const;

const clockOf = (count: number) => ({
  ...buildTicketClock(...ALL.slice(1, count)),
  resolutionBusinessDays: 10,
});

function goesOn(from: number, to: number, calendar: BusinessCalendar, before = CALENDAR) {
  const dueAt = ticketDueAt(clockOf(from), before);
  return deadlineGoesOn(clockOf(to), { dueAt, steps: from }, { at: NOW, calendar });
}

describe("how a ticket's deadline goes on (A18)", () => {
  it.each([1, 2, 3, 4, 5, 6])("is the same, taken in after %d steps or at once", (known) => {
    const atOnce = deadlineChangesOf(clockOf(ALL.length), CALENDAR);

    const first = deadlineChangesOf(clockOf(known), CALENDAR);
    const then = goesOn(known, ALL.length, CALENDAR);

    expect([...first, ...then]).toEqual(atOnce);
  });

  it("moves by nothing when nothing is told", () => {
    expect(goesOn(3, 3, CALENDAR)).toEqual([]);
  });

  it("moves by the calendar at the instant of looking", () => {
    expect(goesOn(3, 3, LATER)).toMatchObject([{ at: NOW, cause: "CALENDAR_CHANGED" }]);
  });

  it("moves by the calendar before it moves by the step", () => {
    const changes = goesOn(1, 2, LATER);

    expect(changes.map(({ cause }) => cause)).toEqual(["CALENDAR_CHANGED", "PAUSED"]);
    expect(changes[1]?.from).toEqual(changes[0]?.to);
  });

  it("stays while it is closed, whatever becomes of the calendar", () => {
    expect(goesOn(4, 4, LATER)).toEqual([]);
  });

  it("moves from where it stood when a closed one is reopened, and by that alone", () => {
    const changes = goesOn(4, 5, LATER);

    expect(changes).toMatchObject([
      {
        from: ticketDueAt(clockOf(4), CALENDAR),
        to: ticketDueAt(clockOf(5), LATER),
        cause: "REOPENED",
      },
    ]);
  });

  it("is none without a service level", () => {
    const ticket = { ...clockOf(3), resolutionBusinessDays: null };

    expect(deadlineGoesOn(ticket, { dueAt: null, steps: 1 }, { at: NOW, calendar: LATER })).toEqual(
      [],
    );
  });
});
