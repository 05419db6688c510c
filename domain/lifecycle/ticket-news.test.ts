import { type TicketFacts } from "./ticket";
import { newsOf, stepsDecidedOn } from "./ticket-news";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

describe("what of a ticket is told to whoever complained about it (A12)", () => {
  it.each([
    ["IN_PROGRESS", "CLOSED", "RESOLVED", "CLOSED"],
    ["AWAITING_INFORMATION", "CLOSED", "NO_RESPONSE", "CLOSED"],
    ["OPEN", "CLOSED", "REDIRECTED", "REDIRECTED"],
    ["CLOSED", "IN_PROGRESS", null, "REOPENED"],
    [null, "OPEN", null, null],
    ["OPEN", "IN_PROGRESS", null, null],
    ["IN_PROGRESS", "AWAITING_INFORMATION", null, null],
    ["IN_PROGRESS", "IN_PROGRESS", null, null],
  ] as const)("from %s to %s with closure %s: %s", (from, to, closure, news) => {
    expect(newsOf({ from, to, closure })).toBe(news);
  });
});

describe("the steps that a decision rests on (A12)", () => {
  const STEPS = [
    { to: "OPEN", at: at(1), recordedAt: at(1) },
    { to: "IN_PROGRESS", at: at(2), recordedAt: at(2) },
    { to: "CLOSED", at: at(3), recordedAt: at(4) },
  ] as const;
  const facts = (status: TicketFacts["status"], closedAt: Date | null = null) =>
    ({ status, closedAt }) as TicketFacts;

  it("are those recorded by then", () => {
    expect(stepsDecidedOn(STEPS, { decidedAt: at(5), facts: facts("CLOSED", at(3)) })).toBe(3);
    expect(stepsDecidedOn(STEPS, { decidedAt: at(3), facts: facts("IN_PROGRESS") })).toBe(2);
  });

  it("are without one that was recorded while the decision was being taken", () => {
    expect(stepsDecidedOn(STEPS, { decidedAt: at(4), facts: facts("IN_PROGRESS") })).toBe(2);
  });

  it("are all those recorded by then where the facts show none of them", () => {
    expect(stepsDecidedOn(STEPS, { decidedAt: at(5), facts: null })).toBe(3);
    expect(stepsDecidedOn(STEPS, { decidedAt: at(5), facts: facts("CLOSED", at(9)) })).toBe(3);
  });
});
