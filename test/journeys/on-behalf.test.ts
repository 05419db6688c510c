import { expectStory } from "../support/expect-story";
import { Journey } from "../support/journey";

const EMAIL = "visitor@example.com";
const VISITOR = {
  ...{ kind: "INDIVIDUAL", identifierKind: "PASSPORT", identifier: "X1234567" },
  ...{ name: "زائر تجريبي", email: EMAIL },
};
const SUGGESTION = {
  ...{ provider: "ETIMAD", serviceCode: "ETIMAD-TENDERS", channel: "WEBSITE" },
  ...{ title: "صفحة بلغات أكثر", description: "عرض المنافسات بلغات أكثر." },
};
const BENEFICIARY = `query ($number: ID!) {
  report(number: $number) { title description beneficiary { name identifier mobile } }
}`;

/** Each test goes on from the one before. */
describe("what staff do for a beneficiary who cannot sign in (AMR-D5, AMR-P5, AMR-P8)", () => {
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
  }, 60_000);
  afterAll(() => journey.end());

  it("names the beneficiary, which somebody who signs in does not", async () => {
    const withoutOne = await journey.refused("staff", "submitSuggestion", SUGGESTION);
    const input = { ...SUGGESTION, beneficiary: VISITOR };
    const named = await journey.refused("beneficiary", "submitSuggestion", input);
    number = await journey.submit("staff", "submitSuggestion", input, "suggestion");

    for (const { code, path } of [withoutOne, named])
      expect([code, path]).toEqual(["INVALID_INPUT", ["input", "beneficiary"]]);
    expect(await journey.see("beneficiary", number)).toBeNull();
  });

  it("is told by the one way in which they are reached", () => {
    const messages = journey.box.messages.map(({ channel, to, kind }) => ({ channel, to, kind }));

    expect(messages).toEqual([{ channel: "EMAIL", to: EMAIL, kind: "REPORT_OPENED" }]);
  });

  it("goes on after referral: the text is corrected, which is the beneficiary's no more", async () => {
    await journey.toProgress(number);
    const title = "صفحة بلغتين على الأقل";
    await journey.take("staff", "amendReport", { number, title });

    expect(await journey.ask("staff", BENEFICIARY, { number })).toMatchObject({
      report: { title, description: SUGGESTION.description, beneficiary: { name: VISITOR.name } },
    });
  });

  it("shows in the history, with the beneficiary's own steps told from staff's", async () => {
    await journey.take("etimad", "planReport", { number, plannedFor: "2026-12-01" });
    await journey.take("etimad", "resolveReport", { number, note: "أُضيفت اللغة." });
    await journey.take("staff", "rateReport", { number, subject: "PROVIDER_RESPONSE", score: 5 });

    await expectStory(journey, number, {
      history: [
        "RECEIVED by REGULATOR_STAFF for BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "IN_PROGRESS by REGULATOR_STAFF for BENEFICIARY",
        "PLANNED by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
        "RESOLVED by REGULATOR_STAFF for BENEFICIARY",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "PLANNED", "RESOLVED", "SURVEY"],
    });
  });
});
