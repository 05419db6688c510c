import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";
import { complaintInput, openLateTicket } from "../support/scenario";

const TICKET = `query ($number: ID!) { report(number: $number) { ... on Complaint { ticket { number } } } }`;
/** Where the fifth business day after Sunday 22 November 2026 ends. */
const EARLIEST = "2026-11-30 00:00";

describe("a complaint that is submitted while the provider is away (A8)", () => {
  let journey: Journey;
  let late: string;
  let early: string;
  const reports = { stranger: "", owner: "", early: "" };

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    late = (await openLateTicket(journey.hub, "Etimad")).number;
    early = await journey.ticket("Etimad");
    await journey.hub.stop("etimad");
    reports.stranger = await journey.complain({ by: "stranger", ticket: late });
    reports.owner = await journey.complain({ ticket: late });
    reports.early = await journey.complain({ ticket: early });
  }, 60_000);
  afterAll(() => journey.end());

  const ticketOf = async (number: string) =>
    (await journey.ask<{ report: { ticket: unknown } }>("staff", TICKET, { number })).report.ticket;

  it("waits with its place, and nobody reviews it", async () => {
    const { code, allowed } = await journey.refused("staff", "startReview", {
      number: reports.owner,
    });

    expect(await journey.look(reports.owner)).toMatchObject({
      ...{ status: "RECEIVED", ground: null, dueAt: "2026-11-29T21:00:00.000Z" },
      eligibilityDecisions: [{ verdict: "PROVISIONAL", facts: null }],
    });
    expect(await ticketOf(reports.owner)).toBeNull();
    expect([code, allowed]).toEqual(["INVALID_TRANSITION", ["AMEND", "WITHDRAW", "REJECT"]]);
  });

  it("holds its number against the same beneficiary (AMR-C5)", async () => {
    const again = complaintInput("Etimad", late);
    const { code, rule } = await journey.refused("beneficiary", "submitComplaint", again);

    expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-C5"]);
  });

  describe("once the provider is back", () => {
    beforeAll(async () => {
      await journey.hub.start("etimad");
      await journey.at("2026-11-24 10:00");
    }, 60_000);

    it("is taken for its owner, in the place that it had, though a stranger named the number first", async () => {
      const report = await journey.look(reports.owner);

      expect(report).toMatchObject({
        ...{ status: "RECEIVED", ground: "NO_SERVICE_LEVEL", dueAt: "2026-11-29T21:00:00.000Z" },
        eligibilityDecisions: [{ verdict: "PROVISIONAL" }, { verdict: "ELIGIBLE" }],
      });
      expect(await ticketOf(reports.owner)).toEqual({ number: late });
      await expectStory(journey, reports.owner, {
        history: ["RECEIVED by BENEFICIARY", "RECEIVED by SYSTEM"],
        notices: ["REPORT_OPENED"],
      });
    });

    it("ends for the stranger, who learns nothing of the ticket (AMR-C7)", async () => {
      const report = await journey.look(reports.stranger);

      expect(report).toMatchObject({ status: "INELIGIBLE", ground: null });
      expect(report.reason).toMatch(/^AMR-C7: /u);
      expect(await ticketOf(reports.stranger)).toBeNull();
      expect(report.eligibilityDecisions?.at(-1)?.facts).toBeNull();
      await expectStory(journey, reports.stranger, {
        history: ["RECEIVED by BENEFICIARY", "INELIGIBLE by SYSTEM"],
        notices: ["REPORT_OPENED", "INELIGIBLE"],
      });
    });

    it("ends when it came too early, and says from when another may be made (AMR-C6)", async () => {
      const report = await journey.look(reports.early);

      expect(report.status).toBe("INELIGIBLE");
      expect(report.reason).toMatch(
        /^AMR-C6: .*A new complaint may be made from 00:00 Riyadh of .*2026-11-30/u,
      );
      expect(noticesOf(report, "INELIGIBLE")).toEqual([expect.stringContaining("2026-11-30")]);
      await expectStory(journey, reports.early, {
        history: ["RECEIVED by BENEFICIARY", "INELIGIBLE by SYSTEM"],
        notices: ["REPORT_OPENED", "INELIGIBLE"],
      });
    });

    it("may be made anew from that moment on, and not before (A6)", async () => {
      await journey.at("2026-11-29 23:59");
      const input = complaintInput("Etimad", early);
      const { rule } = await journey.refused("beneficiary", "submitComplaint", input);
      await journey.at(EARLIEST);
      const number = await journey.complain({ ticket: early });

      expect(rule?.id).toBe("AMR-C6");
      expect((await journey.look(number)).ground).toBe("NO_SERVICE_LEVEL");
    });
  });
});
