import { expectStory } from "../support/expect-story";
import { Journey } from "../support/journey";

const NOTE = "الموضوع من اختصاص وزارة المالية.";

/** Each test goes on from the one before. */
describe("a report that its provider returns (MOF-6)", () => {
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    number = await journey.complain();
  }, 60_000);
  afterAll(() => journey.end());

  it("is not there for its agents before it is referred", async () => {
    expect(await journey.see("etimad", number)).toBeNull();
    expect((await journey.refused("etimad", "returnReport", { number, note: NOTE })).code).toBe(
      "NOT_FOUND",
    );
  });

  it("is returned with a note that says whose it is", async () => {
    await journey.toProgress(number);
    const empty = await journey.refused("etimad", "returnReport", { number, note: " " });
    await journey.take("etimad", "returnReport", { number, note: NOTE });

    const { status, history } = await journey.look(number);
    expect([empty.code, empty.path]).toEqual(["INVALID_INPUT", ["input", "note"]]);
    expect([status, history.at(-1)?.note]).toEqual(["UNDER_REVIEW", NOTE]);
  });

  it("is still seen by the agents it was referred to, who can do nothing with it, and by no others", async () => {
    const seen = await journey.see("etimad", number);
    const { code, allowed } = await journey.refused("etimad", "startReport", { number });

    expect(seen).toMatchObject({ status: "UNDER_REVIEW", viewerSteps: [] });
    expect([code, allowed]).toEqual(["INVALID_TRANSITION", []]);
    expect(await journey.see("mof", number)).toBeNull();
  });

  it("is referred again, and answered", async () => {
    await journey.take("staff", "referReport", { number });
    await journey.take("etimad", "startReport", { number });
    await journey.take("etimad", "resolveReport", { number, note: "عولج الطلب." });

    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "UNDER_REVIEW by PROVIDER_AGENT",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "IN_PROGRESS", "RESOLVED", "SURVEY"],
    });
  });

  it("kept its one clock all the while", async () => {
    const { deadlineChanges } = await journey.look(number);

    expect(deadlineChanges.map(({ cause }) => cause)).toEqual(["OPENED"]);
  });
});
