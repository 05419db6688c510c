import fc from "fast-check";
import { type Step, buildTicketClock, inRiyadh as at } from "../../test/support/build-ticket-clock";
import { calendarOf } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { type TicketStatus } from "../lifecycle/ticket";
import { pausesOf, ticketDueAt, ticketPeriod } from "./ticket-deadline";

const noHolidays = calendarOf(1, []);

const { openedAt } = buildTicketClock();
const dueAt = (...steps: readonly Step[]) => ticketDueAt(buildTicketClock(...steps), noHolidays);

describe("the pauses of a ticket", () => {
  it.each<[string, Step[]]>([
    ["that was just opened", []],
    ["in progress", [["2026-11-02 09:00", "IN_PROGRESS"]]],
    ["that was escalated within its provider", [["2026-11-02 09:00", "OPEN", 1]]],
    ["that is closed", [["2026-11-02 09:00", "CLOSED"]]],
  ])("are none for one %s", (_, steps) => {
    expect(pausesOf(buildTicketClock(...steps).steps)).toEqual([]);
  });

  it("are none for a history without steps", () => {
    expect(pausesOf([])).toEqual([]);
  });

  it("have the time in which information is awaited", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "AWAITING_INFORMATION"],
      ["2026-11-03 10:00", "IN_PROGRESS"],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: at("2026-11-03 10:00") }]);
  });

  it("have one that lasts while information is awaited", () => {
    const { steps } = buildTicketClock(["2026-11-02 09:00", "AWAITING_INFORMATION"]);

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: null }]);
  });

  it("go on over a second contact", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "AWAITING_INFORMATION"],
      ["2026-11-04 09:00", "AWAITING_INFORMATION"],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: null }]);
  });

  it("go on over an escalation within the provider", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "AWAITING_INFORMATION"],
      ["2026-11-03 09:00", "AWAITING_INFORMATION", 1],
      ["2026-11-04 09:00", "IN_PROGRESS", 1],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: at("2026-11-04 09:00") }]);
  });

  it("have the closed time once it is reopened", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "CLOSED"],
      ["2026-11-05 09:00", "IN_PROGRESS"],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: at("2026-11-05 09:00") }]);
  });

  it("run from the request to the reopening when it was closed while awaiting information", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "AWAITING_INFORMATION"],
      ["2026-11-03 09:00", "CLOSED"],
      ["2026-11-05 09:00", "IN_PROGRESS"],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: at("2026-11-05 09:00") }]);
  });

  it("stay as they were before a closing that is not undone, an earlier one kept", () => {
    const { steps } = buildTicketClock(
      ["2026-11-02 09:00", "CLOSED"],
      ["2026-11-03 09:00", "IN_PROGRESS"],
      ["2026-11-04 09:00", "CLOSED"],
    );

    expect(pausesOf(steps)).toEqual([{ from: at("2026-11-02 09:00"), to: at("2026-11-03 09:00") }]);
  });
});

describe("a ticket's due instant (G1, A18)", () => {
  it.each<[string, Step[], string | null]>([
    ["is that of its service level", [], "2026-11-09 00:00"],
    ["stays when it is started", [["2026-11-02 09:00", "IN_PROGRESS"]], "2026-11-09 00:00"],
    ["is null while awaiting", [["2026-11-03 09:00", "AWAITING_INFORMATION"]], null],
    [
      "is null while awaiting from the deadline's very instant",
      [["2026-11-09 00:00", "AWAITING_INFORMATION"]],
      null,
    ],
    [
      "stays passed when information is asked for after it",
      [["2026-11-09 00:00:00.001", "AWAITING_INFORMATION"]],
      "2026-11-09 00:00",
    ],
    [
      "moves by each business day that ended while awaiting",
      [
        ["2026-11-03 09:00", "AWAITING_INFORMATION"],
        ["2026-11-05 09:00", "IN_PROGRESS"],
      ],
      "2026-11-11 00:00",
    ],
    ["is kept when it is closed in time", [["2026-11-03 09:00", "CLOSED"]], "2026-11-09 00:00"],
    ["is kept when it is closed late", [["2026-11-19 09:00", "CLOSED"]], "2026-11-09 00:00"],
    [
      "stays null when it is closed while awaiting",
      [
        ["2026-11-03 09:00", "AWAITING_INFORMATION"],
        ["2026-11-05 09:00", "CLOSED"],
      ],
      null,
    ],
    [
      "is kept when it is closed while awaiting since after it",
      [
        ["2026-11-10 09:00", "AWAITING_INFORMATION"],
        ["2026-11-12 09:00", "CLOSED"],
      ],
      "2026-11-09 00:00",
    ],
    [
      "takes the closed days out once it is reopened",
      [
        ["2026-11-03 09:00", "CLOSED"],
        ["2026-11-15 09:00", "IN_PROGRESS"],
      ],
      "2026-11-19 00:00",
    ],
    [
      "does not start anew when it is reopened on the day of its closing",
      [
        ["2026-11-03 09:00", "CLOSED"],
        ["2026-11-03 15:00", "IN_PROGRESS"],
      ],
      "2026-11-09 00:00",
    ],
    [
      "stays passed when it is closed late and reopened",
      [
        ["2026-11-10 09:00", "CLOSED"],
        ["2026-11-15 09:00", "IN_PROGRESS"],
      ],
      "2026-11-09 00:00",
    ],
    [
      "comes back when it is reopened after being closed while awaiting",
      [
        ["2026-11-03 09:00", "AWAITING_INFORMATION"],
        ["2026-11-04 09:00", "CLOSED"],
        ["2026-11-05 09:00", "IN_PROGRESS"],
      ],
      "2026-11-11 00:00",
    ],
  ])("%s", (_, steps, due) => {
    expect(dueAt(...steps)).toEqual(due && at(due));
  });

  it("is null without a declared service level", () => {
    expect(
      ticketDueAt({ ...buildTicketClock(), resolutionBusinessDays: null }, noHolidays),
    ).toBeNull();
  });

  it("counts from the first opening when the ticket was redirected", () => {
    const redirected = { ...buildTicketClock(), openedAt: at("2026-10-25 11:00") };

    expect(ticketDueAt(redirected, noHolidays)).toEqual(at("2026-11-02 00:00"));
  });

  it("is the end of the ticket's period", () => {
    expect(ticketPeriod(buildTicketClock(["2026-11-02 09:00", "AWAITING_INFORMATION"]))).toEqual({
      start: at("2026-11-01 11:00"),
      businessDays: 5,
      pauses: [{ from: at("2026-11-02 09:00"), to: null }],
    });
  });

  it("has no period without a declared service level", () => {
    expect(ticketPeriod({ ...buildTicketClock(), resolutionBusinessDays: null })).toBeNull();
  });

  it("is never before that of the service level without pauses, in any history", () => {
    const anyStatus = fc.constantFrom<TicketStatus>(
      "IN_PROGRESS",
      "AWAITING_INFORMATION",
      "CLOSED",
    );
    const anySteps = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), anyStatus));

    fc.assert(
      fc.property(anySteps, (moves) => {
        let instant = openedAt.getTime();
        const steps = moves.map(([later, to]): Step => {
          instant += later * 3_600_000;
          return [new Date(instant), to];
        });

        const due = dueAt(...steps);

        const unpaused = businessDeadline(openedAt, 5, noHolidays);
        expect(due === null || due >= unpaused).toBe(true);
      }),
    );
  });
});
