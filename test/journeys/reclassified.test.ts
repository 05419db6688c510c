import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";
import { openLateTicket, takeTicketStep } from "../support/scenario";

const NOTE = "الموضوع إجراء لا جودة خدمة.";

describe("a complaint that staff reclassify (A4, AMR-X2)", () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
  }, 60_000);
  afterAll(() => journey.end());

  /** A complaint about a ticket of service quality that was closed without a solution. */
  async function complained(): Promise<{ readonly number: string; readonly ticket: string }> {
    const { number: ticket } = await openLateTicket(journey.hub, "Etimad");
    const closed = { number: ticket, status: "CLOSED", closure: "UNRESOLVED" };
    await takeTicketStep(journey.hub, "Etimad", "change", closed);
    return { ticket, number: await journey.complain({ ticket }) };
  }
  const reclassify = (number: string) =>
    journey.take("staff", "reclassifyComplaint", { number, matter: "PROCEDURAL", note: NOTE });

  it("before referral ends INELIGIBLE, naming the rule", async () => {
    const { number } = await complained();
    await journey.take("staff", "startReview", { number });

    await reclassify(number);

    const report = await journey.look(number);
    expect(report).toMatchObject({ status: "INELIGIBLE", matter: "PROCEDURAL", ground: null });
    expect(report.reason).toContain("AMR-X2");
    expect(noticesOf(report, "INELIGIBLE")).toEqual([expect.stringContaining("AMR-X2")]);
    expect(report.eligibilityDecisions?.map(({ verdict }) => verdict)).toEqual([
      ...["ELIGIBLE", "INELIGIBLE"],
    ]);
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "INELIGIBLE by REGULATOR_STAFF",
      ],
      notices: ["REPORT_OPENED", "INELIGIBLE"],
    });
  });

  it("before referral leaves the number to another complaint (A6)", async () => {
    const { number, ticket } = await complained();
    await reclassify(number);

    const next = await journey.complain({ ticket });

    expect((await journey.look(next)).status).toBe("RECEIVED");
  });

  it("after referral goes on, with the decision shown beside the first and its facts", async () => {
    const { number } = await complained();
    await journey.toProgress(number);

    await reclassify(number);

    const report = await journey.look(number);
    expect(report).toMatchObject({ status: "IN_PROGRESS", matter: "PROCEDURAL", ground: null });
    const facts = { status: "CLOSED", closure: "UNRESOLVED" };
    expect(report.eligibilityDecisions).toMatchObject([
      { verdict: "ELIGIBLE", facts },
      { verdict: "INELIGIBLE", facts },
    ]);
    expect(report.eligibilityDecisions?.at(-1)?.decisions).toContainEqual({
      ...{ rule: { id: "AMR-X2" }, outcome: "FAILED" },
    });
    await journey.take("etimad", "resolveReport", { number, note: "عولج الطلب." });
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "IN_PROGRESS by REGULATOR_STAFF",
        "RESOLVED by PROVIDER_AGENT",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "RESOLVED", "SURVEY"],
    });
  });

  it("is not reclassified by its beneficiary or its provider", async () => {
    const { number } = await complained();
    const input = { input: { number, matter: "TECHNICAL", note: NOTE } };
    const mutation = `mutation ($input: ReclassifyComplaintInput!) {
      reclassifyComplaint(input: $input) { userErrors { code } }
    }`;

    for (const who of ["beneficiary", "etimad"] as const) {
      const { errors } = await journey.hub.ask(journey.tokenOf(who), mutation, input);
      expect(errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
  });
});
