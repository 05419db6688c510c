import { buildCase } from "../../test/support/build-eligibility-case";
import { REPORT_STATUSES, type ReportStatus } from "../lifecycle/report";
import { type EarlierReport } from "./case";
import { blocksAnother, holdsTheNumber } from "./earlier-report";
import { weigh } from "./weigh";

const ALWAYS: readonly ReportStatus[] = [
  ...(["RECEIVED", "UNDER_REVIEW", "AWAITING_INFORMATION"] as const),
  ...(["REFERRED", "IN_PROGRESS", "PLANNED", "RESOLVED", "CLOSED"] as const),
];
const NEVER: readonly ReportStatus[] = ["AUTO_CANCELLED", "INELIGIBLE", "DECLINED"];

describe("an earlier complaint about the same ticket (A6)", () => {
  it.each(ALWAYS)("stands in the way when %s, referred or not", (status) => {
    expect(blocksAnother({ status, referred: false })).toBe(true);
    expect(blocksAnother({ status, referred: true })).toBe(true);
  });

  it.each(NEVER)("never stands in the way when %s, whenever that came", (status) => {
    expect(blocksAnother({ status, referred: false })).toBe(false);
    expect(blocksAnother({ status, referred: true })).toBe(false);
  });

  it("stands in the way for good when it was withdrawn after referral", () => {
    expect(blocksAnother({ status: "WITHDRAWN", referred: true })).toBe(true);
  });

  it("does not stand in the way when it was withdrawn before referral", () => {
    expect(blocksAnother({ status: "WITHDRAWN", referred: false })).toBe(false);
  });

  it("has a place in the table for every status", () => {
    expect([...ALWAYS, ...NEVER, "WITHDRAWN"].sort()).toEqual([...REPORT_STATUSES].sort());
  });
});

describe("AMR-C5", () => {
  const earlier = (number: string, status: ReportStatus): EarlierReport => ({
    number,
    status,
    referred: true,
  });

  it("refuses with the report that stands in the way", () => {
    const earlierReports = [earlier("1", "INELIGIBLE"), earlier("2", "CLOSED")];

    expect(weigh(buildCase({}, { earlierReports }))).toMatchObject({
      verdict: "INELIGIBLE",
      ground: null,
      blockedBy: "2",
      refusal: { code: "RULE_REFUSED", rule: "AMR-C5", path: ["input", "ticketNumber"] },
    });
  });

  it("does not tell the number of that report in its explanation", () => {
    const { refusal } = weigh(buildCase({}, { earlierReports: [earlier("4711", "CLOSED")] }));

    expect(JSON.stringify(refusal)).not.toContain("4711");
  });

  it("passes when none stands in the way", () => {
    const earlierReports = [earlier("1", "AUTO_CANCELLED"), earlier("2", "INELIGIBLE")];

    expect(weigh(buildCase({}, { earlierReports }))).toMatchObject({
      verdict: "ELIGIBLE",
      blockedBy: null,
    });
  });
});

describe("an earlier complaint about an outage of the same service", () => {
  const outage = (status: ReportStatus) =>
    weigh(
      buildCase(
        {},
        {
          ticket: { kind: "NONE" },
          intakeOutage: true,
          pictureAttached: true,
          earlierReports: [{ number: "1", status, referred: true }],
        },
      ),
    );

  it.each(["RECEIVED", "IN_PROGRESS", "RESOLVED"] as const)(
    "stands in the way when %s",
    (status) => {
      expect(outage(status)).toMatchObject({
        verdict: "INELIGIBLE",
        blockedBy: "1",
        refusal: { rule: "AMR-C5", path: ["input", "serviceCode"] },
      });
    },
  );

  it.each(["CLOSED", "WITHDRAWN", "INELIGIBLE"] as const)("does not when %s", (status) => {
    expect(outage(status)).toMatchObject({ verdict: "ELIGIBLE", blockedBy: null });
  });
});

describe("against whom an earlier complaint holds its number (A8)", () => {
  const theirs = { identifierKind: "NATIONAL_ID", identifier: "1000000008" } as const;
  const another = { identifierKind: "NATIONAL_ID", identifier: "1000000016" } as const;

  it.each([
    ["a decided one, of anybody, once the provider answered", false, another, theirs, true, true],
    ["a decided one of their own, also unanswered", false, theirs, theirs, false, true],
    ["a decided one of another, unanswered", false, another, theirs, false, false],
    ["a decided one, asked by staff, unanswered", false, another, null, false, true],
    ["a provisional one of their own", true, theirs, theirs, false, true],
    ["a provisional one of their own, answered", true, theirs, theirs, true, true],
    ["a provisional one of another", true, another, theirs, true, false],
    ["a provisional one, asked by staff, unanswered", true, another, null, false, false],
  ])("%s", (_what, provisional, beneficiary, of, answered, holds) => {
    expect(holdsTheNumber({ provisional, beneficiary }, { of, answered })).toBe(holds);
  });
});
