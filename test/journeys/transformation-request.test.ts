import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";

const RECEIVED = [
  "RECEIVED by BENEFICIARY",
  "UNDER_REVIEW by REGULATOR_STAFF",
  "REFERRED by REGULATOR_STAFF",
  "IN_PROGRESS by PROVIDER_AGENT",
];

/** Each test goes on from the one before, but for the last. */
describe("a transformation request (AMR-T1 to T7)", () => {
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    number = await submit(request("إصدار شهادة خبرة"));
  }, 60_000);
  afterAll(() => journey.end());

  const request = (paperServiceName: string) => ({
    ...{ provider: "ETIMAD", paperServiceName },
    title: "تحويل خدمة ورقية إلى رقمية",
    description: "تُقدَّم الخدمة على ورق في الفرع.",
  });
  const submit = (input: object, who: "beneficiary" | "stranger" = "beneficiary") =>
    journey.submit(who, "submitTransformationRequest", input, "transformationRequest");
  const late = async () => noticesOf(await journey.look(number), "OVERDUE").length;

  it("is made once by the same beneficiary, however its name is written (AMR-T4, A14)", async () => {
    for (const spelling of ["إصدار شهادة خبرة", "  اصدار شهاده  خبره ", "إصــدار شَهادة خبرة"]) {
      const { code, rule } = await journey.refused(
        "beneficiary",
        "submitTransformationRequest",
        request(spelling),
      );
      expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-T4"]);
    }
    await submit(request("إصدار شهادة خبرة"), "stranger");
  });

  it("is planned for a day that its beneficiary is told, not one in the past (AMR-T6, AMR-N7)", async () => {
    await journey.toProgress(number);
    const past = { number, plannedFor: "2026-11-21" };
    const { code, rule, path } = await journey.refused("etimad", "planReport", past);
    await journey.take("etimad", "planReport", { number, plannedFor: "2026-12-01" });

    const report = await journey.look(number);
    expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-T6"]);
    expect(path).toEqual(["input", "plannedFor"]);
    expect(report).toMatchObject({
      ...{ status: "PLANNED", plannedFor: "2026-12-01", overdue: false },
      dueAt: "2026-12-01T21:00:00.000Z",
    });
    expect(noticesOf(report, "PLANNED")).toEqual([expect.stringContaining("2026-12-01")]);
  });

  it("is overdue from the day after, and that is told once", async () => {
    await journey.at("2026-12-01 23:59");
    const before = await late();
    await journey.at("2026-12-02 00:00");
    await journey.at("2026-12-06 10:00");

    expect([before, await late()]).toEqual([0, 1]);
    expect((await journey.look(number)).overdue).toBe(true);
  });

  it("is planned for a later day, with the reason", async () => {
    const plannedFor = "2026-12-10";
    const { code, path } = await journey.refused("etimad", "planReport", { number, plannedFor });
    await journey.take("etimad", "planReport", { number, plannedFor, note: "تأخر التعاقد." });

    expect([code, path]).toEqual(["INVALID_INPUT", ["input", "note"]]);
    expect(await journey.look(number)).toMatchObject({ plannedFor, overdue: false });
  });

  it("is overdue once for that day too, and resolved in the end", async () => {
    await journey.at("2026-12-11 00:00");
    await journey.at("2026-12-13 10:00");
    await journey.take("etimad", "resolveReport", { number, note: "أصبحت الخدمة رقمية." });

    expect((await journey.look(number)).overdue).toBe(false);
    await expectStory(journey, number, {
      history: [
        ...[...RECEIVED, "PLANNED by PROVIDER_AGENT", "PLANNED by SYSTEM"],
        ...["PLANNED by PROVIDER_AGENT", "PLANNED by SYSTEM", "RESOLVED by PROVIDER_AGENT"],
      ],
      notices: [
        ...["REPORT_OPENED", "IN_PROGRESS", "PLANNED", "OVERDUE", "PLANNED", "OVERDUE"],
        ...["RESOLVED", "SURVEY"],
      ],
    });
  });

  it("is declined with reasons, and the answer is rated (AMR-T5, AMR-N8, AMR-V3)", async () => {
    const declined = await submit(request("ختم الوثائق"));
    const note = "الخدمة ستُلغى.";
    await journey.toProgress(declined);
    const empty = await journey.refused("etimad", "declineReport", { number: declined, note: "" });
    await journey.take("etimad", "declineReport", { number: declined, note });
    const rating = { number: declined, subject: "PROVIDER_RESPONSE", score: 1 };
    await journey.take("beneficiary", "rateReport", rating);

    const report = await journey.look(declined);
    expect([empty.code, empty.path]).toEqual(["INVALID_INPUT", ["input", "note"]]);
    expect(report).toMatchObject({ status: "DECLINED", reason: note, reopenableUntil: null });
    expect(noticesOf(report, "DECLINED")).toEqual([expect.stringContaining(note)]);
    await expectStory(journey, declined, {
      history: [...RECEIVED, "DECLINED by PROVIDER_AGENT", "DECLINED by BENEFICIARY"],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "DECLINED", "SURVEY"],
    });
  });
});
