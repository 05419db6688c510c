import { Journey } from "../support/journey";
import { complaintInput, openLateTicket } from "../support/scenario";

const IN_THE_WAY = `query ($number: ID!) {
  ticket(provider: "ETIMAD", number: $number) { report { number status } }
}`;

describe("another complaint about the same ticket (AMR-C5, A6)", () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
  }, 60_000);
  afterAll(() => journey.end());

  /** A ticket, and a complaint about it. */
  async function complained() {
    const { number: ticket } = await openLateTicket(journey.hub, "Etimad");
    return { ticket, number: await journey.complain({ ticket }) };
  }
  const reportOf = async (ticket: string) => {
    const answer = await journey.ask<{ ticket: { report: unknown } }>("beneficiary", IN_THE_WAY, {
      number: ticket,
    });
    return answer.ticket.report;
  };
  async function expectRefusal(ticket: string): Promise<void> {
    const input = complaintInput("Etimad", ticket);
    const { code, rule } = await journey.refused("beneficiary", "submitComplaint", input);
    expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-C5"]);
  }

  it("is refused for good once the first was answered", async () => {
    const { ticket, number } = await complained();
    await journey.toAnswer(number);
    await journey.take("beneficiary", "closeReport", { number });

    await expectRefusal(ticket);

    expect(await reportOf(ticket)).toEqual({ number, status: "CLOSED" });
  });

  it("is refused once the first was withdrawn after referral", async () => {
    const { ticket, number } = await complained();
    await journey.toProgress(number);
    await journey.take("beneficiary", "withdrawReport", { number });

    await expectRefusal(ticket);
  });

  it("is taken once the first was withdrawn before referral", async () => {
    const { ticket, number } = await complained();
    await journey.take("beneficiary", "withdrawReport", { number });

    expect(await reportOf(ticket)).toBeNull();
    const again = await journey.complain({ ticket });
    expect(await reportOf(ticket)).toEqual({ number: again, status: "RECEIVED" });
  });

  it("is taken once the first was turned down", async () => {
    const { ticket, number } = await complained();
    const rejection = { number, ruleId: "AMR-X2", note: "الموضوع إجراء." };
    await journey.take("staff", "rejectReport", rejection);

    const again = await journey.complain({ ticket });

    expect(await reportOf(ticket)).toEqual({ number: again, status: "RECEIVED" });
  });

  it("is taken once the first was cancelled for want of information (AMR-M3)", async () => {
    const { ticket, number } = await complained();
    await journey.take("staff", "startReview", { number });
    await journey.take("staff", "requestInformation", { number, missing: ["صورة العرض"] });
    await journey.at("2026-11-24 11:00");

    expect((await journey.look(number)).status).toBe("AUTO_CANCELLED");
    const again = await journey.complain({ ticket });

    expect(await reportOf(ticket)).toEqual({ number: again, status: "RECEIVED" });
  });
});
