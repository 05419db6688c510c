import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";
import { complaintInput, openLateTicket, takeTicketStep } from "../support/scenario";

const OF_ETIMAD = `query ($number: ID!) {
  etimadTicket(number: $number) { status closure openedAt redirectedTo { code } }
}`;
const OF_MOF = `query ($number: ID!) {
  mofTicket(number: $number) {
    openedAt redirectedFrom { provider { code } number } beneficiary { identifier } history { at }
  }
}`;

interface Redirected {
  readonly etimadTicket: {
    readonly closure: string;
    readonly openedAt: string;
    readonly redirectedTo: { readonly code: string };
  };
}

/** Each test goes on from the one before. */
describe("a ticket that its provider redirects to another (MOF-6, A12)", () => {
  let journey: Journey;
  let first: string;
  let second: string;
  let complaint: string;
  let openedAt: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    first = (await openLateTicket(journey.hub, "Etimad")).number;
    complaint = await journey.complain({ ticket: first });
  }, 60_000);
  afterAll(() => journey.end());

  it("is closed as REDIRECTED, and says to whom", async () => {
    const closed = { number: first, status: "CLOSED", closure: "REDIRECTED" };
    await takeTicketStep(journey.hub, "Etimad", "change", { ...closed, redirectTo: "MOF" });
    await journey.at("2026-11-22 10:01");

    const { etimadTicket } = await journey.ask<Redirected>("beneficiary", OF_ETIMAD, {
      number: first,
    });
    openedAt = etimadTicket.openedAt;
    expect(etimadTicket).toMatchObject({
      ...{ status: "CLOSED", closure: "REDIRECTED" },
      redirectedTo: { code: "MOF" },
    });
  });

  it("is told once to the beneficiary of the complaint about it, which goes on", async () => {
    await journey.at("2026-11-22 11:00");

    const report = await journey.look(complaint);
    expect(report.status).toBe("RECEIVED");
    expect(noticesOf(report, "TICKET_CHANGED")).toEqual([expect.stringContaining("redirected it")]);
    expect(report.eligibilityDecisions).toMatchObject([{ facts: { status: "OPEN" } }]);
    await journey.take("staff", "startReview", { number: complaint });
    await journey.take("staff", "referReport", { number: complaint });
    await expectStory(journey, complaint, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
      ],
      notices: ["REPORT_OPENED", "TICKET_CHANGED"],
    });
  });

  it("is opened by the other, which must say when it was opened first", async () => {
    const redirectedFrom = { provider: "ETIMAD", number: first };
    const without = journey.ticket("Mof", { redirectedFrom });
    await expect(without).rejects.toThrow("openedAt");

    second = await journey.ticket("Mof", { redirectedFrom, openedAt });

    expect(await journey.ask("beneficiary", OF_MOF, { number: second })).toMatchObject({
      mofTicket: { openedAt, redirectedFrom: { provider: { code: "ETIMAD" }, number: first } },
    });
  });

  it("may be escalated there at once: its time counts from the first opening (AMR-C6)", async () => {
    const number = await journey.complain({ provider: "Mof", ticket: second });

    expect((await journey.look(number)).ground).toBe("NO_SERVICE_LEVEL");
    await expectStory(journey, number, {
      history: ["RECEIVED by BENEFICIARY"],
      notices: ["REPORT_OPENED"],
    });
  });

  it("may not be escalated where it was closed, when nobody has yet (AMR-C4)", async () => {
    const { number } = await openLateTicket(journey.hub, "Etimad");
    const closed = { number, status: "CLOSED", closure: "REDIRECTED", redirectTo: "MOF" };
    await takeTicketStep(journey.hub, "Etimad", "change", closed);

    const input = complaintInput("Etimad", number);
    const { code, rule, message } = await journey.refused("beneficiary", "submitComplaint", input);

    expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-C4"]);
    expect(message.ar).toMatch(/[؀-ۿ]/u);
  });
});
