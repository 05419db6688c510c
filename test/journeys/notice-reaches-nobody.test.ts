import { expectStory } from "../support/expect-story";
import { Journey } from "../support/journey";

const MISSING = ["صورة العرض", "رقم المنافسة"];
const QUEUE = "{ reports(orderBy: DUE_AT_ASC) { nodes { number } } }";

interface Queue {
  readonly reports: { readonly nodes: readonly { readonly number: string }[] };
}

/** Each test goes on from the one before. */
describe("a notice of missing information that reaches nobody (A3, AMR-M3)", () => {
  let journey: Journey;
  let number: string;
  let earlier: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-15 10:00");
    earlier = await journey.complain();
    await journey.at("2026-11-22 10:00");
    number = await journey.complain();
    await journey.take("staff", "startReview", { number });
    journey.box.refuses = true;
    await journey.take("staff", "requestInformation", { number, missing: MISSING });
  }, 60_000);
  afterAll(() => journey.end());

  it("begins no 48 hours, and its report is never cancelled", async () => {
    await journey.at("2026-12-22 10:00");

    const report = await journey.look(number);
    expect(report).toMatchObject({
      ...{ status: "AWAITING_INFORMATION", informationDueAt: null, dueAt: null, overdue: false },
      awaitedInformation: MISSING,
    });
    expect(report.notifications.at(-1)).toMatchObject({
      kind: "INFORMATION_MISSING",
      status: "FAILED",
    });
  });

  it("brings its report to the front of the queue, before one that is long overdue", async () => {
    const { reports } = await journey.ask<Queue>("staff", QUEUE);

    expect(reports.nodes.map((node) => node.number)).toEqual([number, earlier]);
  });

  it("is written again by staff, and its 48 hours begin when it is handed over", async () => {
    journey.box.refuses = false;
    await journey.take("staff", "requestInformation", { number, missing: MISSING });

    const { informationDueAt } = await journey.look(number);
    expect(informationDueAt).toMatch(/^2026-12-24T07:0/u);
    expect((await journey.ask<Queue>("staff", QUEUE)).reports.nodes[0]?.number).toBe(earlier);
    const again = { number, missing: MISSING };
    const { code } = await journey.refused("staff", "requestInformation", again);
    expect(code).toBe("INVALID_TRANSITION");
  });

  it("is followed by a reminder at 24 hours", async () => {
    const { informationDueAt } = await journey.look(number);
    const due = new Date(informationDueAt ?? "").getTime();
    await journey.at(new Date(due - 24 * 3_600_000));

    expect((await journey.look(number)).notifications.at(-1)?.kind).toBe("INFORMATION_REMINDER");
  });

  it("and by the cancelling at 48", async () => {
    const { informationDueAt } = await journey.look(number);
    await journey.at(new Date(informationDueAt ?? ""));

    expect((await journey.look(number)).status).toBe("AUTO_CANCELLED");
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "AWAITING_INFORMATION by REGULATOR_STAFF",
        "AWAITING_INFORMATION by REGULATOR_STAFF",
        "AUTO_CANCELLED by SYSTEM",
      ],
      notices: [
        "REPORT_OPENED",
        ...["INFORMATION_MISSING", "INFORMATION_MISSING", "INFORMATION_REMINDER"],
        "AUTO_CANCELLED",
      ],
    });
  });
});
