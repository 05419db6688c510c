import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";

const NAME = { ar: "إجازة معلنة", en: "Announced day off" };

describe("the end of a report that nobody disputes", () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
  }, 60_000);
  afterAll(() => journey.end());

  it("comes with five business days of silence after the answer, a day later with a holiday among them (AMR-P4, AMR-N5)", async () => {
    const number = await journey.complain();
    await journey.toAnswer(number);
    const day = { from: "2026-11-24", to: "2026-11-24" };
    await journey.take("admin", "declareHoliday", { ...day, name: NAME });
    await journey.at("2026-11-30 23:59");
    const silent = await journey.look(number);
    await journey.at("2026-12-01 00:00");

    const closed = await journey.look(number);
    expect([silent.status, closed.status]).toEqual(["RESOLVED", "CLOSED"]);
    const [ofProvider, ofHub] = noticesOf(closed, "SURVEY");
    expect(ofProvider).toContain("provider's response");
    expect(ofHub).toContain("Balagh Raqmi");
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
        "CLOSED by SYSTEM",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "RESOLVED", "SURVEY", "CLOSED", "SURVEY"],
    });
  });

  it("waits while a reopening is undecided, and comes five business days after it was declined (AMR-P6)", async () => {
    const number = await journey.complain();
    await journey.toAnswer(number);
    await journey.take("beneficiary", "requestReopen", { number, note: "لا تكفي الإجابة." });
    await journey.at("2026-12-13 10:00");
    const undecided = await journey.look(number);
    const why = { number, accept: false, note: "الإجابة كافية." };
    await journey.take("staff", "decideReopen", why);
    await journey.at("2026-12-20 23:59");
    const silent = await journey.look(number);
    await journey.at("2026-12-21 00:00");

    const closed = await journey.look(number);
    expect([undecided, silent, closed].map(({ status }) => status)).toEqual([
      ...["RESOLVED", "RESOLVED", "CLOSED"],
    ]);
  });

  it("comes when its beneficiary withdraws it, also while the provider works on it (AMR-P5)", async () => {
    const number = await journey.complain();
    await journey.toProgress(number);
    const stranger = await journey.refused("stranger", "withdrawReport", { number });
    await journey.take("beneficiary", "withdrawReport", { number, note: "حُلّت المشكلة." });

    expect(stranger.code).toBe("NOT_FOUND");
    expect((await journey.look(number)).viewerSteps).toEqual([]);
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "WITHDRAWN by BENEFICIARY",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "WITHDRAWN"],
    });
  });
});
