import { REPORT_STATUSES } from "../lifecycle/report";
import { countsAsEarlier } from "./earlier-request";
import { sameSuggestionRefusals } from "./suggestion";
import { similarRequestRefusals } from "./transformation-request";

const NEVER = ["INELIGIBLE", "AUTO_CANCELLED"];

describe("whether an earlier request counts (A14)", () => {
  it.each(REPORT_STATUSES.flatMap((status) => [true, false].map((referred) => [status, referred])))(
    "%s, referred: %s",
    (status, referred) => {
      const withdrawnBefore = status === "WITHDRAWN" && !referred;
      const expected = !NEVER.includes(status as string) && !withdrawnBefore;

      expect(countsAsEarlier({ status: status as "RECEIVED", referred: referred as boolean })).toBe(
        expected,
      );
    },
  );

  it.each([
    ["AMR-T4", similarRequestRefusals, "paperServiceName"],
    ["AMR-S3", sameSuggestionRefusals, "description"],
  ] as const)("is refused by %s, naming the report that counts", (rule, refusalsOf, field) => {
    const refusals = refusalsOf([
      { number: "BR-1", status: "INELIGIBLE", referred: false },
      { number: "BR-2", status: "DECLINED", referred: true },
    ]);

    expect(refusals).toMatchObject([{ code: "RULE_REFUSED", rule, path: ["input", field] }]);
    expect(refusals[0]?.message.en).toContain("BR-2");
    expect(refusals[0]?.message.ar).toContain("BR-2");
  });

  it("refuses nothing where none counts (AMR-T4, AMR-S3)", () => {
    const earlier = [{ number: "BR-1", status: "WITHDRAWN", referred: false }] as const;

    expect(similarRequestRefusals(earlier)).toEqual([]);
    expect(sameSuggestionRefusals(earlier)).toEqual([]);
  });
});
