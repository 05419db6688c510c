import { Journey } from "../support/journey";
import { complaintInput } from "../support/scenario";

const SEE = `query ($number: ID!) {
  ticket(provider: "ETIMAD", number: $number) { dueAt overdue deadlineChanges { cause } }
}`;

interface Seen {
  readonly ticket: {
    readonly dueAt: string | null;
    readonly overdue: boolean;
    readonly deadlineChanges: readonly unknown[];
  };
}

/** Etimad declares no service level until Monday 23 November 2026. Each test goes on from the one before. */
describe("a service level that a provider declares (AMR-C2, AMR-C6)", () => {
  let journey: Journey;
  let before: string;
  let after: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    before = await journey.ticket("Etimad");
    await journey.at("2026-11-23 10:00");
    const level = { provider: "ETIMAD", businessDays: 3 };
    await journey.take("admin", "setResolutionBusinessDays", level);
    await journey.at("2026-11-23 11:00");
    after = await journey.ticket("Etimad");
    await journey.hub.settle();
  }, 60_000);
  afterAll(() => journey.end());

  const see = async (number: string) => (await journey.ask<Seen>("etimad", SEE, { number })).ticket;

  it("holds for tickets that are opened from then on, and moves no deadline", async () => {
    expect(await see(before)).toEqual({ dueAt: null, overdue: false, deadlineChanges: [] });
    expect(await see(after)).toMatchObject({ dueAt: "2026-11-26T21:00:00.000Z", overdue: false });
  });

  it("holds for none that was opened before, also when it is entered later", async () => {
    const entered = await journey.ticket("Etimad", { openedAt: "2026-11-23T06:59:00.000Z" });
    await journey.hub.settle();

    expect((await see(entered)).dueAt).toBeNull();
  });

  it("lets a ticket be escalated when it has passed (AMR-C2), and the others after five business days (AMR-C6)", async () => {
    await journey.at("2026-11-26 23:59");
    const early = [];
    for (const number of [after, before]) {
      const input = complaintInput("Etimad", number);
      early.push((await journey.refused("beneficiary", "submitComplaint", input)).rule?.id);
    }
    await journey.at("2026-11-27 00:00");
    const exceeded = await journey.complain({ ticket: after });
    await journey.at("2026-11-30 00:00");
    const waited = await journey.complain({ ticket: before });

    expect(early).toEqual(["AMR-C2", "AMR-C6"]);
    expect((await journey.look(exceeded)).ground).toBe("SERVICE_LEVEL_EXCEEDED");
    expect((await journey.look(waited)).ground).toBe("NO_SERVICE_LEVEL");
  });
});
