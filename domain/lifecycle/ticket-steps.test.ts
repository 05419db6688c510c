import {
  ETIMAD,
  FURAS,
  buildChange,
  buildTicket,
  standingTicket,
} from "../../test/support/build-ticket";
import { TICKET_STATUSES, type TicketStatus } from "./ticket";
import { type TicketChangeRequest } from "./ticket-request";
import { changeTicket } from "./ticket-steps";

const NEXT: Record<TicketStatus, readonly TicketStatus[]> = {
  OPEN: ["IN_PROGRESS", "AWAITING_INFORMATION", "CLOSED"],
  IN_PROGRESS: ["AWAITING_INFORMATION", "CLOSED"],
  AWAITING_INFORMATION: ["IN_PROGRESS", "CLOSED"],
  CLOSED: ["IN_PROGRESS"],
};
const PAIRS = TICKET_STATUSES.flatMap((from) => TICKET_STATUSES.map((to) => [from, to] as const));

const NOW = new Date("2026-11-02T09:00:00.000Z");

describe("changing a ticket's status", () => {
  it.each(PAIRS.filter(([from, to]) => NEXT[from].includes(to)))("%s to %s", (from, to) => {
    const ticket = standingTicket(from);

    const decision = changeTicket(ticket, changeTo(to), ETIMAD);

    expect(decision).toMatchObject({
      granted: true,
      value: {
        state: { status: to, lastChangedAt: NOW, version: ticket.version + 1 },
        change: { at: NOW, from, to, level: ticket.level },
      },
    });
  });

  it.each(PAIRS.filter(([from, to]) => !NEXT[from].includes(to)))(
    "refuses %s to %s, and names what is possible",
    (from, to) => {
      expect(changeTicket(standingTicket(from), changeTo(to), ETIMAD)).toMatchObject({
        granted: false,
        refusals: [{ code: "INVALID_TRANSITION", path: ["input", "status"], allowed: NEXT[from] }],
      });
    },
  );

  it("keeps how it was closed, and when", () => {
    const request = buildChange({ status: "CLOSED", closure: "RESOLVED", note: " Solved. " });

    expect(changeTicket(buildTicket(), request, ETIMAD)).toMatchObject({
      value: {
        state: { closure: "RESOLVED", closedAt: NOW, redirectedTo: null },
        change: { closure: "RESOLVED", note: "Solved." },
      },
    });
  });

  it("clears on reopening how it was closed, and keeps the level", () => {
    const ticket = buildTicket({
      status: "CLOSED",
      closure: "REDIRECTED",
      redirectedTo: "MOF",
      closedAt: NOW,
      level: 2,
    });

    expect(changeTicket(ticket, buildChange({ status: "IN_PROGRESS" }), ETIMAD)).toMatchObject({
      value: {
        state: { closure: null, closedAt: null, redirectedTo: null, level: 2 },
        change: { from: "CLOSED", to: "IN_PROGRESS", closure: null, level: 2 },
      },
    });
  });

  it.each(["IN_PROGRESS", "CLOSED"] as const)(
    "ends the provider's own clock on leaving for %s",
    (status) => {
      const ticket = buildTicket({
        status: "AWAITING_INFORMATION",
        remindedAt: NOW,
        informationDueAt: NOW,
      });

      expect(changeTicket(ticket, changeTo(status), FURAS)).toMatchObject({
        value: { state: { remindedAt: null, informationDueAt: null } },
      });
    },
  );

  it("does not touch the state it was given", () => {
    const ticket = Object.freeze(buildTicket());

    expect(() => changeTicket(ticket, changeTo("CLOSED"), ETIMAD)).not.toThrow();
  });
});

describe("when a change happened", () => {
  const lastChangedAt = new Date("2026-11-02T07:00:00.000Z");
  const at = (occurredAt: string) =>
    changeTicket(
      buildTicket({ lastChangedAt }),
      buildChange({ status: "IN_PROGRESS", occurredAt: new Date(occurredAt) }),
      ETIMAD,
    );

  it.each(["2026-11-02T07:00:00.000Z", "2026-11-02T09:00:00.000Z"])(
    "may be at the last change, or this very moment: %s",
    (occurredAt) => {
      expect(at(occurredAt)).toMatchObject({
        value: {
          state: { lastChangedAt: new Date(occurredAt) },
          change: { at: new Date(occurredAt) },
        },
      });
    },
  );

  it("is on a day of the business calendar, whatever the ticket's last change", () => {
    const ticket = buildTicket({ lastChangedAt: new Date("2004-12-31T00:00:00.000Z") });
    const occurredAt = new Date("2004-12-31T20:59:59.999Z");

    const decision = changeTicket(
      ticket,
      buildChange({ status: "IN_PROGRESS", occurredAt }),
      ETIMAD,
    );

    expect(decision).toMatchObject({
      refusals: [
        { path: ["input", "occurredAt"], message: { en: expect.stringContaining("2005-01-01") } },
      ],
    });
  });

  it.each(["2026-11-02T06:59:59.999Z", "2026-11-02T09:00:00.001Z"])(
    "is never before the last change nor in the future: %s",
    (occurredAt) => {
      expect(at(occurredAt)).toMatchObject({
        refusals: [{ code: "INVALID_INPUT", path: ["input", "occurredAt"] }],
      });
    },
  );

  it("is the last change where this process's clock runs behind", () => {
    const ahead = new Date(NOW.getTime() + 5);

    const decision = changeTicket(
      buildTicket({ lastChangedAt: ahead }),
      buildChange({ status: "IN_PROGRESS" }),
      ETIMAD,
    );

    expect(decision).toMatchObject({ value: { change: { at: ahead } } });
  });
});

describe("the version that a change is made from", () => {
  it("is refused when it is no longer the present one, before anything else", () => {
    const request = buildChange({ status: "OPEN", expectedVersion: 2 });

    expect(changeTicket(buildTicket({ version: 3 }), request, ETIMAD)).toMatchObject({
      refusals: [{ code: "STALE_VERSION", path: ["input", "expectedVersion"] }],
    });
  });

  it("may be the present one", () => {
    const request = buildChange({ status: "IN_PROGRESS", expectedVersion: 3 });

    expect(changeTicket(buildTicket({ version: 3 }), request, ETIMAD)).toMatchObject({
      value: { state: { version: 4 } },
    });
  });
});

/** A change to a status with all that it owes. */
function changeTo(status: TicketStatus): TicketChangeRequest {
  const closure = status === "CLOSED" ? "RESOLVED" : null;
  return buildChange({ status, closure, note: "The commercial register is missing." });
}
