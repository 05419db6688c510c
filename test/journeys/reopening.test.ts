import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";

const NOTE = "الإجابة لا تعالج الطلب.";
const ANSWERED = [
  "RECEIVED by BENEFICIARY",
  "UNDER_REVIEW by REGULATOR_STAFF",
  "REFERRED by REGULATOR_STAFF",
  "IN_PROGRESS by PROVIDER_AGENT",
  "RESOLVED by PROVIDER_AGENT",
];
const TOLD = ["REPORT_OPENED", "IN_PROGRESS", "RESOLVED", "SURVEY"];

describe("a request to reopen an answered complaint (AMR-P6)", () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
  }, 60_000);
  afterAll(() => journey.end());

  /** Received and answered on Sunday 22 November 2026. */
  async function answered(): Promise<string> {
    await journey.at("2026-11-22 10:00");
    const number = await journey.complain();
    await journey.toAnswer(number, "الإجابة الأولى.");
    return number;
  }

  it("accepted: a clock of its own and no answer, until the second one (AMR-N6)", async () => {
    const number = await answered();
    await journey.at("2026-11-24 10:00");
    await journey.take("beneficiary", "requestReopen", { number, note: NOTE });
    await journey.take("staff", "decideReopen", { number, accept: true });

    const reopened = await journey.look(number);
    expect(reopened).toMatchObject({
      ...{ status: "IN_PROGRESS", answer: null, dueAt: "2026-12-01T21:00:00.000Z" },
      reopenRequest: { note: NOTE, accepted: true },
    });
    expect(reopened.deadlineChanges.map(({ cause }) => cause)).toEqual(["OPENED", "REOPENED"]);
    const second = { number, note: "الإجابة الثانية." };
    await journey.take("etimad", "resolveReport", second);

    expect(await journey.look(number)).toMatchObject({ status: "RESOLVED", answer: second.note });
    await expectStory(journey, number, {
      history: [
        ...ANSWERED,
        ...["RESOLVED by BENEFICIARY", "IN_PROGRESS by REGULATOR_STAFF"],
        "RESOLVED by PROVIDER_AGENT",
      ],
      notices: [...TOLD, "REOPENED", "RESOLVED", "SURVEY"],
    });
  });

  it("is asked once: not again after a second answer", async () => {
    const number = await answered();
    await journey.take("beneficiary", "requestReopen", { number, note: NOTE });

    const undecided = await journey.refused("beneficiary", "requestReopen", { number, note: NOTE });
    await journey.take("staff", "decideReopen", { number, accept: true });
    await journey.take("etimad", "resolveReport", { number, note: "الإجابة الثانية." });
    const answeredAgain = await journey.refused("beneficiary", "requestReopen", {
      number,
      note: NOTE,
    });

    for (const { code, rule } of [undecided, answeredAgain])
      expect([code, rule?.id]).toEqual(["INVALID_TRANSITION", "AMR-P6"]);
    expect((await journey.see("beneficiary", number))?.viewerSteps).not.toContain("REQUEST_REOPEN");
  });

  it("refused: it stays answered, and its beneficiary reads why", async () => {
    const number = await answered();
    await journey.take("beneficiary", "requestReopen", { number, note: NOTE });
    const withoutNote = await journey.refused("staff", "decideReopen", { number, accept: false });
    const why = "الإجابة شملت ما طُلب.";
    await journey.take("staff", "decideReopen", { number, accept: false, note: why });

    const report = await journey.look(number);
    expect(withoutNote).toMatchObject({ code: "INVALID_INPUT", path: ["input", "note"] });
    expect(report).toMatchObject({
      status: "RESOLVED",
      answer: "الإجابة الأولى.",
      reopenRequest: { accepted: false, decisionNote: why },
    });
    expect(noticesOf(report, "REOPEN_DECLINED")).toEqual([expect.stringContaining(why)]);
    await expectStory(journey, number, {
      history: [...ANSWERED, "RESOLVED by BENEFICIARY", "RESOLVED by REGULATOR_STAFF"],
      notices: [...TOLD, "REOPEN_DECLINED"],
    });
  });

  it("may still be asked in the tenth business day's last minute, when silence has closed it, and accepted then", async () => {
    const number = await answered();
    await journey.at("2026-12-06 23:59");
    const closed = await journey.look(number);
    await journey.take("beneficiary", "requestReopen", { number, note: NOTE });
    await journey.take("staff", "decideReopen", { number, accept: true });

    expect(closed).toMatchObject({
      ...{ status: "CLOSED", reopenableUntil: "2026-12-06T21:00:00.000Z" },
    });
    expect(await journey.look(number)).toMatchObject({
      ...{ status: "IN_PROGRESS", closedAt: null, answer: null, reopenableUntil: null },
      dueAt: "2026-12-13T21:00:00.000Z",
    });
  });

  it("accepted: being late is told once in each of its two clocks (AMR-N4)", async () => {
    await journey.at("2026-11-22 10:00");
    const number = await journey.complain();
    await journey.at("2026-11-30 00:00");
    await journey.toAnswer(number);
    await journey.take("beneficiary", "requestReopen", { number, note: NOTE });
    await journey.take("staff", "decideReopen", { number, accept: true });
    const { overdue, dueAt } = await journey.look(number);
    await journey.at("2026-12-08 00:00");
    await journey.at("2026-12-09 10:00");

    const late = await journey.look(number);
    expect({ overdue, dueAt }).toEqual({ overdue: false, dueAt: "2026-12-07T21:00:00.000Z" });
    expect(late.overdue).toBe(true);
    expect(noticesOf(late, "OVERDUE")).toHaveLength(2);
  });

  it("is too late once ten business days have passed", async () => {
    const number = await answered();
    await journey.at("2026-12-07 00:00");

    const { code, rule } = await journey.refused("beneficiary", "requestReopen", {
      number,
      note: NOTE,
    });

    expect([code, rule?.id]).toEqual(["INVALID_TRANSITION", "AMR-P6"]);
    expect((await journey.look(number)).reopenRequest).toBeNull();
  });
});
