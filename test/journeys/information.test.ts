import { rm } from "node:fs/promises";
import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";
import { dataFolder, uploaded } from "../support/uploading";

const MISSING = ["صورة العرض المقدم", "The number of the tender"];
const FIGURES = `{ overview(from: "2026-11-01", to: "2026-11-30") { informationRequestedLate } }`;

/** A complaint of Sunday 22 November 2026, due where Sunday the 29th ends. Each test goes on from the one before. */
describe("information that an agent at work asks for (A9, AMR-N2)", () => {
  const folder = dataFolder();
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00", { dataDir: folder.path });
    number = await journey.complain();
    await journey.toProgress(number);
  }, 60_000);
  afterAll(async () => {
    await journey.end();
    await rm(folder.path, { recursive: true });
  });

  it("stops the clock, and its beneficiary reads what is missing", async () => {
    await journey.at("2026-11-24 10:00");
    await journey.take("etimad", "requestInformation", { number, missing: MISSING });

    const report = await journey.look(number);
    expect(report).toMatchObject({ status: "AWAITING_INFORMATION", dueAt: null });
    expect(report.informationDueAt).toMatch(/^2026-11-26T07:0/u);
    const [told = ""] = noticesOf(report, "INFORMATION_MISSING");
    expect(MISSING.every((line) => told.includes(line))).toBe(true);
  });

  it("shows as asked for after the first day (AMR-M4)", async () => {
    expect(await journey.ask("staff", FIGURES)).toEqual({
      overview: { informationRequestedLate: 1 },
    });
  });

  it("comes with a document, and the clock goes on by the day that ended meanwhile", async () => {
    await journey.at("2026-11-25 09:00");
    const id = await uploaded(journey.hub, journey.tokenOf("beneficiary"));
    const given = { number, note: "أُرفق ما طُلب.", documentIds: [id] };
    await journey.take("beneficiary", "provideInformation", given);

    expect(await journey.look(number)).toMatchObject({
      ...{ status: "IN_PROGRESS", dueAt: "2026-11-30T21:00:00.000Z", documents: [{ id }] },
      ...{ informationDueAt: null, awaitedInformation: null },
    });
  });

  it("once given cancels and reminds of nothing (AMR-M3)", async () => {
    await journey.at("2026-11-28 10:00");

    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "AWAITING_INFORMATION by PROVIDER_AGENT",
        "IN_PROGRESS by BENEFICIARY",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS", "INFORMATION_MISSING"],
    });
  });
});
