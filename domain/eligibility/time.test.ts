import fc from "fast-check";
import {
  EXAMPLE_CALENDAR,
  OPENED_AT,
  TEN_DAYS_ENDED_AT,
  buildCase,
} from "../../test/support/build-eligibility-case";
import vectors from "../../test/catalogue/vectors.json";
import { calendarOf } from "../calendar/business-calendar";
import { localDate } from "../calendar/local-date";
import { ticketDueAt } from "../deadline/ticket-deadline";
import { type TicketFacts, type TicketStep } from "../lifecycle/ticket";
import { type Eligibility } from "./eligibility";
import { weigh } from "./weigh";

const before = (instant: Date) => new Date(instant.getTime() - 1);

describe("from when a ticket without a service level may be escalated (AMR-M2, A2)", () => {
  const calendar = calendarOf(
    1,
    vectors.businessDays.holidays.map((date) => ({
      date: localDate(date),
      name: { ar: "إجازة", en: "Holiday" },
      certainty: "ANNOUNCED" as const,
    })),
  );

  describe.each(vectors.businessDays.cases)("created $createdAt", ({ createdAt, deadline }) => {
    const eligibleAt = new Date(deadline);
    const at = (instant: Date): Eligibility =>
      weigh(buildCase({ openedAt: new Date(createdAt) }, { at: instant, calendar }));

    it("is NOT_YET to the last millisecond, and says from when", () => {
      expect(at(before(eligibleAt))).toMatchObject({
        verdict: "NOT_YET",
        eligibleAt,
        refusal: { code: "RULE_REFUSED", rule: "AMR-C6", allowedAt: eligibleAt },
      });
    });

    it("is ELIGIBLE at that very instant", () => {
      expect(at(eligibleAt)).toMatchObject({ verdict: "ELIGIBLE", ground: "NO_SERVICE_LEVEL" });
    });
  });

  it("is refused on the second day, with the instant from which it is not (A7)", () => {
    const eligibility = weigh(buildCase({}, { at: new Date("2026-11-03T08:00:00.000Z") }));

    expect(eligibility.refusal).toMatchObject({
      rule: "AMR-C6",
      allowedAt: new Date("2026-11-08T21:00:00.000Z"),
    });
  });

  it("says an instant at which it is indeed eligible, and not a millisecond before", () => {
    const anyOpening = fc.date({
      min: new Date("2025-01-01T00:00:00Z"),
      max: new Date("2027-12-31T00:00:00Z"),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(anyOpening, (openedAt) => {
        const { eligibleAt } = weigh(buildCase({ openedAt }, { at: openedAt }));
        if (eligibleAt === null) return false;
        const verdictAt = (at: Date) => weigh(buildCase({ openedAt }, { at })).verdict;
        return verdictAt(eligibleAt) === "ELIGIBLE" && verdictAt(before(eligibleAt)) === "NOT_YET";
      }),
    );
  });
});

describe("from when a ticket with a service level may be escalated (A18, A19)", () => {
  const level = { resolutionBusinessDays: 10 };

  it("is NOT_YET to the last millisecond of the tenth business day, and says from when", () => {
    const facts = { ...level, dueAt: TEN_DAYS_ENDED_AT };

    expect(weigh(buildCase(facts, { at: before(TEN_DAYS_ENDED_AT) }))).toMatchObject({
      verdict: "NOT_YET",
      eligibleAt: TEN_DAYS_ENDED_AT,
      refusal: { rule: "AMR-C2", allowedAt: TEN_DAYS_ENDED_AT },
    });
  });

  it("is ELIGIBLE at that very instant", () => {
    const facts = { ...level, dueAt: TEN_DAYS_ENDED_AT };

    expect(weigh(buildCase(facts, { at: TEN_DAYS_ENDED_AT }))).toMatchObject({
      verdict: "ELIGIBLE",
      ground: "SERVICE_LEVEL_EXCEEDED",
    });
  });

  it("waits for the service level, not for five business days", () => {
    const facts = { ...level, dueAt: TEN_DAYS_ENDED_AT };
    const afterSix = new Date("2026-11-10T09:00:00.000Z");

    expect(weigh(buildCase(facts, { at: afterSix })).verdict).toBe("NOT_YET");
  });

  it("stands still while the provider awaits information before it has passed", () => {
    const facts = pausedFrom("2026-11-10T09:00:00.000Z");

    expect(facts.dueAt).toBeNull();
    expect(weigh(buildCase(facts))).toMatchObject({ verdict: "NOT_YET", eligibleAt: null });
  });

  it("has passed when information is awaited after it", () => {
    const facts = pausedFrom("2026-11-17T09:00:00.000Z");

    expect(facts.dueAt).toEqual(TEN_DAYS_ENDED_AT);
    expect(weigh(buildCase(facts)).ground).toBe("SERVICE_LEVEL_EXCEEDED");
  });

  it("does not stop the five business days of a provider without one", () => {
    const facts = { ...pausedFrom("2026-11-02T09:00:00.000Z"), resolutionBusinessDays: null };

    expect(weigh(buildCase(facts)).ground).toBe("NO_SERVICE_LEVEL");
  });

  function pausedFrom(instant: string): Partial<TicketFacts> {
    const step = (at: Date, to: TicketStep["to"]): TicketStep => ({
      at,
      from: null,
      to,
      closure: null,
      level: 0,
    });
    const steps = [step(OPENED_AT, "OPEN"), step(new Date(instant), "AWAITING_INFORMATION")];
    const dueAt = ticketDueAt({ openedAt: OPENED_AT, ...level, steps }, EXAMPLE_CALENDAR);
    return { status: "AWAITING_INFORMATION", ...level, dueAt };
  }
});
