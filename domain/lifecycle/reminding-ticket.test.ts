import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { ETIMAD, FURAS, buildTicket, standingTicket } from "../../test/support/build-ticket";
import { TICKET_STATUSES } from "./ticket";
import { type TicketState } from "./ticket-state";
import { remindTicket } from "./ticket-steps";
import { nextTicketStatuses } from "./ticket-table";

const NOW = new Date("2026-11-02T09:00:00.000Z");

describe("the second contact (FRS-R3)", () => {
  const awaiting = buildTicket({ status: "AWAITING_INFORMATION", version: 2 });
  const request = { now: NOW, occurredAt: null, note: null, expectedVersion: null };
  const remind = (ticket: TicketState, fields = {}, profile = FURAS) =>
    remindTicket(ticket, { ...request, ...fields }, profile, EXAMPLE_CALENDAR);

  it("gives three business days from it, and leaves the status", () => {
    expect(remind(awaiting)).toMatchObject({
      value: {
        state: {
          status: "AWAITING_INFORMATION",
          remindedAt: NOW,
          informationDueAt: new Date("2026-11-05T21:00:00.000Z"),
          version: 3,
        },
        change: { at: NOW, from: "AWAITING_INFORMATION", to: "AWAITING_INFORMATION" },
      },
    });
  });

  it.each(TICKET_STATUSES.filter((status) => status !== "AWAITING_INFORMATION"))(
    "is not made while %s",
    (status) => {
      expect(remind(standingTicket(status))).toMatchObject({
        refusals: [
          {
            code: "INVALID_TRANSITION",
            path: ["input", "number"],
            allowed: nextTicketStatuses(status),
          },
        ],
      });
    },
  );

  it("is made once each time information is awaited", () => {
    const again = { ...awaiting, remindedAt: NOW, informationDueAt: NOW };

    expect(remind(again)).toMatchObject({ refusals: [{ code: "INVALID_TRANSITION" }] });
  });

  it("is not made by a provider without such a clock", () => {
    expect(remind(awaiting, {}, ETIMAD)).toMatchObject({
      refusals: [{ code: "INVALID_TRANSITION" }],
    });
  });

  it.each([
    [{ expectedVersion: 1 }, "STALE_VERSION", "expectedVersion"],
    [{ note: "a".repeat(2001) }, "INVALID_INPUT", "note"],
    [{ occurredAt: new Date("2026-10-01T00:00:00Z") }, "INVALID_INPUT", "occurredAt"],
  ])("refuses %j", (fields, code, field) => {
    expect(remind(awaiting, fields)).toMatchObject({
      refusals: [{ code, path: ["input", field] }],
    });
  });
});
