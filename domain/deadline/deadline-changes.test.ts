import { type Step, buildTicketClock, inRiyadh as at } from "../../test/support/build-ticket-clock";
import { calendarOf } from "../calendar/business-calendar";
import { deadlineChangesOf, ticketDueAt } from "./ticket-deadline";

const noHolidays = calendarOf(1, []);

describe("the changes of a ticket's deadline", () => {
  const changes = (...steps: readonly Step[]) =>
    deadlineChangesOf(buildTicketClock(...steps), noHolidays);
  const opened = {
    at: at("2026-11-01 11:00"),
    from: null,
    to: at("2026-11-09 00:00"),
    cause: "OPENED",
  };

  it("begin with the opening", () => {
    expect(changes()).toEqual([opened]);
  });

  it("are none without a declared service level", () => {
    expect(
      deadlineChangesOf({ ...buildTicketClock(), resolutionBusinessDays: null }, noHolidays),
    ).toEqual([]);
  });

  it("have the pause and the resuming", () => {
    const pausedAt = at("2026-11-03 09:00");
    const resumedAt = at("2026-11-04 09:00");

    expect(
      changes(["2026-11-03 09:00", "AWAITING_INFORMATION"], ["2026-11-04 09:00", "IN_PROGRESS"]),
    ).toEqual([
      opened,
      { at: pausedAt, from: at("2026-11-09 00:00"), to: null, cause: "PAUSED" },
      { at: resumedAt, from: null, to: at("2026-11-10 00:00"), cause: "RESUMED" },
    ]);
  });

  it("have the reopening, from the instant that was kept", () => {
    expect(changes(["2026-11-03 09:00", "CLOSED"], ["2026-11-04 09:00", "IN_PROGRESS"])).toEqual([
      opened,
      {
        at: at("2026-11-04 09:00"),
        from: at("2026-11-09 00:00"),
        to: at("2026-11-10 00:00"),
        cause: "REOPENED",
      },
    ]);
  });

  it("have the reopening, from none, when it was closed while awaiting", () => {
    const [, , last] = changes(
      ["2026-11-03 09:00", "AWAITING_INFORMATION"],
      ["2026-11-04 09:00", "CLOSED"],
      ["2026-11-05 09:00", "IN_PROGRESS"],
    );

    expect(last).toEqual({
      at: at("2026-11-05 09:00"),
      from: null,
      to: at("2026-11-11 00:00"),
      cause: "REOPENED",
    });
  });

  it.each<[string, Step[]]>([
    ["a start", [["2026-11-02 09:00", "IN_PROGRESS"]]],
    ["an escalation within the provider", [["2026-11-02 09:00", "OPEN", 1]]],
    ["a closing", [["2026-11-03 09:00", "CLOSED"]]],
    [
      "a reopening on the day of the closing",
      [
        ["2026-11-03 09:00", "CLOSED"],
        ["2026-11-03 15:00", "IN_PROGRESS"],
      ],
    ],
    [
      "a pause after the deadline",
      [
        ["2026-11-10 09:00", "AWAITING_INFORMATION"],
        ["2026-11-12 09:00", "IN_PROGRESS"],
      ],
    ],
  ])("do not have %s", (_, steps) => {
    expect(changes(...steps)).toEqual([opened]);
  });

  it("do not have a second contact", () => {
    expect(
      changes(
        ["2026-11-03 09:00", "AWAITING_INFORMATION"],
        ["2026-11-04 09:00", "AWAITING_INFORMATION"],
      ),
    ).toHaveLength(2);
  });

  it("lead one to the next, and the last to the deadline", () => {
    const steps: Step[] = [
      ["2026-11-02 09:00", "AWAITING_INFORMATION"],
      ["2026-11-03 09:00", "IN_PROGRESS"],
      ["2026-11-04 09:00", "CLOSED"],
      ["2026-11-08 09:00", "IN_PROGRESS"],
    ];

    const all = changes(...steps);

    expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ to }) => to));
    expect(all.at(-1)?.to).toEqual(ticketDueAt(buildTicketClock(...steps), noHolidays));
  });
});
