import { countOf, lookOver, OVERVIEW } from "../../../test/support/figures";
import {
  agent,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { TO_PROGRESS, walk } from "../../../test/support/report-steps";

describe("the overview", () => {
  let hub: ReportHub;

  beforeEach(async () => {
    hub = await openReportHub();
  });
  afterEach(() => hub[Symbol.asyncDispose]());

  it("counts where reports stand, from their first step to their last", async () => {
    const [first] = [await received(hub), await received(hub)];
    await walk(hub, first, ...TO_PROGRESS, [agent, "resolveReport"], [owner, "closeReport"]);
    const overview = await lookOver(hub);

    expect(overview.reports).toBe(2);
    expect(countOf(overview, "RECEIVED")).toBe(1);
    expect(countOf(overview, "CLOSED")).toBe(1);
    expect(countOf(overview, "RESOLVED")).toBe(0);
    expect(overview.resolvedInTime).toBe(1);
    expect(overview.byProvider.map(({ reports }) => reports)).toEqual([2, 0, 0]);
  });

  it("counts only what was submitted in these days", async () => {
    await received(hub);

    expect((await lookOver(hub, { from: "2026-11-20", to: "2026-11-20" })).reports).toBe(1);
    expect((await lookOver(hub, { from: "2026-11-21", to: "2026-11-30" })).reports).toBe(0);
  });

  it("counts those that are overdue at this moment (A15)", async () => {
    await received(hub);
    hub.now = new Date("2026-11-26T20:59:59.999Z");
    const before = await lookOver(hub);
    hub.now = new Date("2026-11-26T21:00:00.000Z");
    const from = await lookOver(hub);

    expect(before.openOverdue).toBe(0);
    expect(from.openOverdue).toBe(1);
    expect(from.byProvider[0]).toMatchObject({ openOverdue: 1 });
  });

  it("counts a first request for information that came late, once (AMR-M4)", async () => {
    const [early, late] = [await received(hub), await received(hub)];
    const asked = [staff, "requestInformation"] as const;
    await walk(hub, early, [staff, "startReview"], asked, [owner, "provideInformation"]);
    hub.now = new Date("2026-11-22T21:00:00.000Z");
    await walk(hub, late, [staff, "startReview"], asked);
    await walk(hub, early, asked);

    expect((await lookOver(hub)).informationRequestedLate).toBe(1);
  });

  it("has the mean of the ratings, of providers and of the hub apart (AMR-V1, AMR-V2)", async () => {
    for (const score of [2, 5]) {
      const number = await received(hub);
      await walk(hub, number, ...TO_PROGRESS, [agent, "resolveReport"]);
      await rate(number, "PROVIDER_RESPONSE", 1);
      await rate(number, "PROVIDER_RESPONSE", score);
      await rate(number, "HUB_EXPERIENCE", 4);
    }
    const { satisfaction, hubSatisfaction, byProvider } = await lookOver(hub);

    expect({ satisfaction, hubSatisfaction }).toEqual({ satisfaction: 3.5, hubSatisfaction: 4 });
    expect(byProvider[0]?.satisfaction).toBe(3.5);
    expect(byProvider[1]?.satisfaction).toBeNull();
  });

  it.each([
    ["0000-01-01", "0000-12-31", 0],
    ["0000-01-01", "9999-12-31", 1],
  ])("may be asked of all days from %s to %s", async (from, to, reports) => {
    await received(hub);

    expect((await lookOver(hub, { from, to })).reports).toBe(reports);
  });

  it("refuses days the wrong way round", async () => {
    const { errors } = await hub.ask(staff, OVERVIEW, { from: "2026-11-02", to: "2026-11-01" });

    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  async function rate(number: string, subject: string, score: number): Promise<void> {
    const input = { number, subject, score };
    const result = await hub.ask(
      owner,
      "mutation ($input: RateReportInput!) { rateReport(input: $input) { userErrors { code } } }",
      { input },
    );
    expect(payloadOf(result, "rateReport")).toEqual({ userErrors: [] });
  }
});
