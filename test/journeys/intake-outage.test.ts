import { rm } from "node:fs/promises";
import { expectStory } from "../support/expect-story";
import { Journey, type Traveller } from "../support/journey";
import { pngOf } from "../support/pictures";
import { dataFolder, uploaded } from "../support/uploading";

const PICTURE = pngOf();
const OUTAGE = {
  ...{ provider: "ETIMAD", serviceCode: "ETIMAD-TENDERS", intakeOutage: true },
  ...{ channel: "WEBSITE", title: "تعذر تقديم شكوى", description: "تعطلت صفحة الشكاوى." },
};

/** Each test goes on from the one before. */
describe("a complaint that the provider's system let nobody open (AMR-C1, AMR-C8)", () => {
  const folder = dataFolder();
  let journey: Journey;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00", { dataDir: folder.path });
  }, 60_000);
  afterAll(async () => {
    await journey.end();
    await rm(folder.path, { recursive: true });
  });

  /** The bytes of the first document, as whoever may see the report fetches them; null for everybody else. */
  async function fetched(who: Traveller): Promise<Buffer | null> {
    const report = await journey.see(who, number);
    const url = report?.documents[0]?.url;
    if (typeof url !== "string") return null;
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  }

  it("is refused without a picture of the fault", async () => {
    const { code, rule, path } = await journey.refused("beneficiary", "submitComplaint", OUTAGE);

    expect([code, rule?.id, path]).toEqual([
      ...["RULE_REFUSED", "AMR-C8", ["input", "documentIds"]],
    ]);
  });

  it("is taken with one that was uploaded first", async () => {
    const id = await uploaded(journey.hub, journey.tokenOf("beneficiary"), PICTURE);
    const input = { ...OUTAGE, documentIds: [id] };
    number = await journey.submit("beneficiary", "submitComplaint", input, "complaint");

    expect(await journey.look(number)).toMatchObject({
      ...{ status: "RECEIVED", ground: "PROVIDER_INTAKE_OUTAGE" },
      documents: [{ id }],
    });
  });

  it("is one for the same service while it is active", async () => {
    const id = await uploaded(journey.hub, journey.tokenOf("beneficiary"), PICTURE);
    const again = { ...OUTAGE, documentIds: [id] };
    const { code, rule } = await journey.refused("beneficiary", "submitComplaint", again);

    expect([code, rule?.id]).toEqual(["RULE_REFUSED", "AMR-C5"]);
  });

  it("shows its picture to its beneficiary and to staff, and to nobody else before it is referred", async () => {
    expect(await fetched("beneficiary")).toEqual(PICTURE);
    expect(await fetched("staff")).toEqual(PICTURE);
    for (const who of ["etimad", "mof", "stranger"] as const) expect(await fetched(who)).toBeNull();
  });

  it("shows it to the agents of its provider once it is referred", async () => {
    await journey.toProgress(number);

    expect(await fetched("etimad")).toEqual(PICTURE);
    for (const who of ["mof", "stranger"] as const) expect(await fetched(who)).toBeNull();
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
      ],
      notices: ["REPORT_OPENED", "IN_PROGRESS"],
    });
  });
});
