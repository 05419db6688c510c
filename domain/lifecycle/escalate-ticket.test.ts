import { ETIMAD, FURAS, buildEscalation, buildTicket } from "../../test/support/build-ticket";
import { BENEFICIARY_KINDS } from "../identity/beneficiary";
import { escalateTicket } from "./escalate-ticket";
import { TICKET_CLOSURES } from "./ticket";

const NOW = new Date("2026-11-02T09:00:00.000Z");
const NOT_CLOSED = ["OPEN", "IN_PROGRESS", "AWAITING_INFORMATION"] as const;

describe("climbing Etimad's ladder", () => {
  it.each(NOT_CLOSED)("goes one level up and leaves the status %s", (status) => {
    const ticket = buildTicket({ status, level: 1, version: 5 });

    expect(escalateTicket(ticket, buildEscalation({ note: "By phone." }), ETIMAD)).toEqual({
      granted: true,
      value: {
        state: { ...ticket, level: 2, lastChangedAt: NOW, version: 6 },
        change: { at: NOW, from: status, to: status, closure: null, level: 2, note: "By phone." },
      },
    });
  });

  it("skips no level and ends at the fourth (ETM-1)", () => {
    const levels = [0, 1, 2, 3].map((level) => {
      const decision = escalateTicket(buildTicket({ level }), buildEscalation(), ETIMAD);
      return decision.granted ? decision.value.state.level : null;
    });

    expect(levels).toEqual([1, 2, 3, 4]);
    expect(escalateTicket(buildTicket({ level: 4 }), buildEscalation(), ETIMAD)).toMatchObject({
      refusals: [{ code: "RULE_REFUSED", rule: "ETM-1", path: ["input", "number"] }],
    });
  });

  it.each(BENEFICIARY_KINDS.filter((kind) => kind !== "GOVERNMENT"))(
    "is open to %s (ETM-8)",
    (beneficiaryKind) => {
      const request = buildEscalation({ beneficiaryKind });

      expect(escalateTicket(buildTicket(), request, ETIMAD).granted).toBe(true);
    },
  );

  it("is not for government beneficiaries (ETM-8)", () => {
    const request = buildEscalation({ beneficiaryKind: "GOVERNMENT" });

    expect(escalateTicket(buildTicket(), request, ETIMAD)).toMatchObject({
      refusals: [{ code: "RULE_REFUSED", rule: "ETM-8" }],
    });
  });

  it.each(TICKET_CLOSURES)("is over once it was closed %s", (closure) => {
    const ticket = buildTicket({ status: "CLOSED", closure });

    expect(escalateTicket(ticket, buildEscalation(), ETIMAD)).toMatchObject({
      refusals: [{ code: "INVALID_TRANSITION", allowed: ["IN_PROGRESS"] }],
    });
  });

  it.each([
    [{ expectedVersion: 7 }, "STALE_VERSION", "expectedVersion"],
    [{ note: "a".repeat(2001) }, "INVALID_INPUT", "note"],
    [{ note: "a\ud800b" }, "INVALID_INPUT", "note"],
    [{ occurredAt: new Date("2026-12-01T00:00:00Z") }, "INVALID_INPUT", "occurredAt"],
    [{ occurredAt: new Date("2026-10-01T00:00:00Z") }, "INVALID_INPUT", "occurredAt"],
  ])("refuses %j", (fields, code, field) => {
    expect(escalateTicket(buildTicket(), buildEscalation(fields), ETIMAD)).toMatchObject({
      refusals: [{ code, path: ["input", field] }],
    });
  });
});

describe("no ladder at all", () => {
  it("has no next level", () => {
    const profile = { ...ETIMAD, levels: 0 };

    expect(escalateTicket(buildTicket(), buildEscalation(), profile)).toMatchObject({
      refusals: [{ rule: "ETM-1" }],
    });
  });
});

describe("climbing Furas's one level (FRS-E1 to FRS-E3)", () => {
  it.each(NOT_CLOSED)("is granted from the due instant on, while %s", (status) => {
    const ticket = buildTicket({ status });

    expect(escalateTicket(ticket, buildEscalation({ dueAt: NOW }), FURAS)).toMatchObject({
      value: { state: { status, level: 1 } },
    });
  });

  it("is refused a millisecond before, saying from when", () => {
    const dueAt = new Date(NOW.getTime() + 1);

    expect(escalateTicket(buildTicket(), buildEscalation({ dueAt }), FURAS)).toMatchObject({
      refusals: [{ code: "RULE_REFUSED", rule: "FRS-E1", allowedAt: dueAt }],
    });
  });

  it("is refused while the due instant stands still", () => {
    const ticket = buildTicket({ status: "AWAITING_INFORMATION" });
    const decision = escalateTicket(ticket, buildEscalation({ dueAt: null }), FURAS);

    expect(decision).toMatchObject({ refusals: [{ code: "RULE_REFUSED", rule: "FRS-E1" }] });
    expect(decision).not.toMatchObject({ refusals: [{ allowedAt: expect.anything() }] });
  });

  it("takes a ticket up again that was closed without being processed", () => {
    const ticket = buildTicket({ status: "CLOSED", closure: "UNRESOLVED", closedAt: NOW });

    expect(escalateTicket(ticket, buildEscalation(), FURAS)).toMatchObject({
      value: {
        state: { status: "IN_PROGRESS", level: 1, closure: null, closedAt: null },
        change: { from: "CLOSED", to: "IN_PROGRESS", closure: null, level: 1 },
      },
    });
  });

  it.each(TICKET_CLOSURES.filter((closure) => closure !== "UNRESOLVED"))(
    "is over once it was closed %s, however late",
    (closure) => {
      const ticket = buildTicket({ status: "CLOSED", closure });

      expect(escalateTicket(ticket, buildEscalation({ dueAt: NOW }), FURAS)).toMatchObject({
        refusals: [{ code: "INVALID_TRANSITION", allowed: ["IN_PROGRESS"] }],
      });
    },
  );

  it("has no second level (ETM-1)", () => {
    const ticket = buildTicket({ level: 1 });

    expect(escalateTicket(ticket, buildEscalation({ dueAt: NOW }), FURAS)).toMatchObject({
      refusals: [{ rule: "ETM-1" }],
    });
  });

  it("is open to government beneficiaries", () => {
    const request = buildEscalation({ dueAt: NOW, beneficiaryKind: "GOVERNMENT" });

    expect(escalateTicket(buildTicket(), request, FURAS).granted).toBe(true);
  });
});
