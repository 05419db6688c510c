import { expectStory } from "../support/expect-story";
import { Journey } from "../support/journey";

const DAYS = { from: "2026-10-01", to: "2026-11-30" };
const OVERVIEW = `query ($from: Date!, $to: Date!) {
  overview(from: $from, to: $to) {
    satisfaction hubSatisfaction byProvider { provider { code } satisfaction }
  }
}`;
const PERFORMANCE = `query ($from: Date!, $to: Date!) {
  provider(code: "ETIMAD") { performance(from: $from, to: $to) { satisfaction reports } }
}`;

/** Each test goes on from the one before. */
describe("both ratings of a complaint (AMR-V1, AMR-V2, AMR-P3)", () => {
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    number = await journey.complain();
  }, 60_000);
  afterAll(() => journey.end());

  const rate = (subject: string, score: number, comment?: string) => ({
    ...{ number, subject, score },
    ...(comment === undefined ? {} : { comment }),
  });

  it("are not taken before the provider has answered", async () => {
    const { code } = await journey.refused(
      "beneficiary",
      "rateReport",
      rate("PROVIDER_RESPONSE", 4),
    );

    expect(code).toBe("INVALID_TRANSITION");
  });

  it("are of 1 to 5", async () => {
    await journey.toAnswer(number);

    for (const score of [0, 6]) {
      const input = rate("PROVIDER_RESPONSE", score);
      const { code, path } = await journey.refused("beneficiary", "rateReport", input);
      expect([code, path]).toEqual(["INVALID_INPUT", ["input", "score"]]);
    }
  });

  it("are one for each subject: the last one", async () => {
    await journey.take("beneficiary", "rateReport", rate("PROVIDER_RESPONSE", 2, "رد متأخر."));
    await journey.take("beneficiary", "rateReport", rate("PROVIDER_RESPONSE", 5, "رد واضح."));
    await journey.take("beneficiary", "closeReport", { number });
    await journey.take("staff", "rateReport", rate("HUB_EXPERIENCE", 4));

    expect((await journey.look(number)).ratings).toEqual([
      { subject: "PROVIDER_RESPONSE", score: 5, comment: "رد واضح." },
      { subject: "HUB_EXPERIENCE", score: 4, comment: null },
    ]);
  });

  it("are in the overview, each where it belongs", async () => {
    expect(await journey.ask("staff", OVERVIEW, DAYS)).toMatchObject({
      overview: {
        ...{ satisfaction: 5, hubSatisfaction: 4 },
        byProvider: expect.arrayContaining([{ provider: { code: "ETIMAD" }, satisfaction: 5 }]),
      },
    });
  });

  it("are in the provider's performance, for its own agents too", async () => {
    for (const who of ["staff", "etimad"] as const)
      expect(await journey.ask(who, PERFORMANCE, DAYS)).toEqual({
        provider: { performance: { satisfaction: 5, reports: 1 } },
      });
  });

  it("are steps of the report like any other", async () => {
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
        ...["RESOLVED by BENEFICIARY", "RESOLVED by BENEFICIARY", "CLOSED by BENEFICIARY"],
        "CLOSED by REGULATOR_STAFF for BENEFICIARY",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "RESOLVED", "SURVEY", "CLOSED", "SURVEY"],
    });
  });
});
