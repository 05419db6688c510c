import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";

/** Each test goes on from the one before. */
describe("a suggestion (AMR-S1 to S6)", () => {
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    number = await submit(suggestion());
  }, 60_000);
  afterAll(() => journey.end());

  const suggestion = (fields: object = {}) => ({
    ...{ provider: "ETIMAD", serviceCode: "ETIMAD-TENDERS", channel: "MOBILE_APP" },
    ...{ title: "تنبيه قبل الإغلاق", description: "تنبيه قبل إغلاق المنافسة بيوم." },
    ...fields,
  });
  const submit = (input: object) =>
    journey.submit("beneficiary", "submitSuggestion", input, "suggestion");
  const refusal = async (fields: object) => {
    const input = suggestion(fields);
    const { code, rule } = await journey.refused("beneficiary", "submitSuggestion", input);
    return [code, rule?.id];
  };

  it("is made once for the same service and channel, however it is written (AMR-S3, A14)", async () => {
    const spelt = { title: " تنبيه قبل الاغلاق", description: "تنبيه قبل اغلاق المنافسه  بيوم." };

    expect(await refusal({})).toEqual(["RULE_REFUSED", "AMR-S3"]);
    expect(await refusal(spelt)).toEqual(["RULE_REFUSED", "AMR-S3"]);
    await submit(suggestion({ channel: "WEBSITE" }));
  });

  it("may be made again once an earlier one ended before it was referred (A14)", async () => {
    const third = await submit(suggestion({ channel: "PHONE" }));
    await journey.take("beneficiary", "withdrawReport", { number: third });

    await submit(suggestion({ channel: "PHONE" }));
  });

  it("is accepted with the day of its execution, and carried out (AMR-S6, AMR-N7)", async () => {
    await journey.toProgress(number);
    await journey.take("etimad", "planReport", { number, plannedFor: "2026-12-10" });
    const planned = await journey.look(number);
    await journey.take("etimad", "resolveReport", { number, note: "أُضيف التنبيه." });
    await journey.take("beneficiary", "closeReport", { number });

    expect(noticesOf(planned, "PLANNED")).toEqual([expect.stringContaining("2026-12-10")]);
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "PLANNED by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
        "CLOSED by BENEFICIARY",
      ],
      notices: [
        ...["REPORT_OPENED", "IN_PROGRESS", "PLANNED", "RESOLVED", "SURVEY", "CLOSED", "SURVEY"],
      ],
    });
  });

  it("cannot be reopened", async () => {
    const { code } = await journey.refused("beneficiary", "requestReopen", { number, note: "لا." });

    expect(code).toBe("INVALID_TRANSITION");
  });
});
