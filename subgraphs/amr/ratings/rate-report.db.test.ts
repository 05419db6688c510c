import { buildCaller } from "../../../test/support/build-caller";
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

const RATE = /* GraphQL */ `
  mutation ($input: RateReportInput!) {
    rateReport(input: $input) {
      report {
        version
        viewerSteps
        ratings {
          subject
          score
          comment
          at
        }
        history {
          from
          to
          actor
          onBehalfOf
          note
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`;

interface Rated {
  readonly report: {
    readonly version: number;
    readonly viewerSteps: readonly string[];
    readonly ratings: readonly { readonly subject: string; readonly score: number }[];
    readonly history: readonly object[];
  };
  readonly userErrors: readonly object[];
}

describe("rating (AMR-P3, AMR-V1, AMR-V2)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const rate = async (number: string, fields: Record<string, unknown>, caller = owner) => {
    const input = { number, subject: "PROVIDER_RESPONSE", score: 4, ...fields };
    return payloadOf(await hub.ask(caller, RATE, { input }), "rateReport") as Rated;
  };
  const resolved = async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS, [agent, "resolveReport"]);
    return number;
  };

  it("keeps the score and the comment, and a line in the history", async () => {
    const { report, userErrors } = await rate(await resolved(), { comment: " أُجيب سريعًا " });

    expect(userErrors).toEqual([]);
    expect(report.ratings).toMatchObject([
      { subject: "PROVIDER_RESPONSE", score: 4, comment: "أُجيب سريعًا" },
    ]);
    expect(report.history.at(-1)).toMatchObject({
      from: "RESOLVED",
      to: "RESOLVED",
      actor: "BENEFICIARY",
    });
  });

  it("has one rating a subject: rating again replaces it", async () => {
    const number = await resolved();
    await rate(number, { score: 1 });
    await rate(number, { subject: "HUB_EXPERIENCE", score: 5 });
    const { report } = await rate(number, { score: 3 });

    expect(report.ratings.map(({ subject, score }) => [subject, score]).sort()).toEqual([
      ["HUB_EXPERIENCE", 5],
      ["PROVIDER_RESPONSE", 3],
    ]);
  });

  it("is taken after closing too (AMR-P4)", async () => {
    const number = await resolved();
    await walk(hub, number, [owner, "closeReport"]);
    const { report } = await rate(number, { subject: "HUB_EXPERIENCE", score: 2 });

    expect(report.ratings).toHaveLength(1);
  });

  it("is not taken before there is an answer", async () => {
    const number = await received(hub);
    const { report, userErrors } = await rate(number, {});

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(report.ratings).toEqual([]);
  });

  it.each([0, 6, -1])("refuses %i, which is no score", async (score) => {
    const number = await resolved();
    const { report, userErrors } = await rate(number, { score });

    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", "score"] }]);
    expect(report.ratings).toEqual([]);
  });

  it("is taken by staff on behalf, and the history says so (AMR-P8)", async () => {
    const { report } = await rate(await resolved(), {}, staff);

    expect(report.history.at(-1)).toMatchObject({
      actor: "REGULATOR_STAFF",
      onBehalfOf: "BENEFICIARY",
    });
  });

  it("counts once for one idempotency key", async () => {
    const number = await resolved();
    const first = await rate(number, { idempotencyKey: "one" });
    const again = await rate(number, { idempotencyKey: "one" });

    expect(again.report.version).toBe(first.report.version);
  });

  it("is another person's report to nobody else", async () => {
    const number = await resolved();
    const stranger = { ...buildCaller("BENEFICIARY"), person: null };
    const { report, userErrors } = await rate(number, {}, stranger);

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
