import { standingTicket } from "../../test/support/build-ticket";
import { FOLLOW_UP_KINDS, followUpTicket } from "./follow-up";
import { TICKET_STATUSES } from "./ticket";

const NOW = new Date("2026-11-10T09:00:00.000Z");
const request = { now: NOW, occurredAt: null, note: "A note.", expectedVersion: null };
const closed = standingTicket("CLOSED");

describe("following up a closed ticket (ETM-10)", () => {
  it.each(FOLLOW_UP_KINDS)("keeps %s as a dated entry", (kind) => {
    expect(followUpTicket(closed, kind, request)).toEqual({
      granted: true,
      value: { kind, at: NOW, note: "A note." },
    });
  });

  it.each(TICKET_STATUSES.filter((status) => status !== "CLOSED"))(
    "is not done while %s",
    (status) => {
      expect(followUpTicket(standingTicket(status), "VERIFICATION", request)).toMatchObject({
        refusals: [{ code: "INVALID_TRANSITION", path: ["input", "number"] }],
      });
    },
  );

  it.each([
    [{ note: null }, "note"],
    [{ note: " " }, "note"],
    [{ occurredAt: new Date("2026-11-11T00:00:00.000Z") }, "occurredAt"],
    [{ occurredAt: new Date("2026-01-01T00:00:00.000Z") }, "occurredAt"],
  ])("refuses %j", (fields, field) => {
    expect(followUpTicket(closed, "SATISFACTION", { ...request, ...fields })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", field] }],
    });
  });
});
