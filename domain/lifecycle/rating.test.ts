import { standingReport } from "../../test/support/build-report";
import { takeStep } from "../../test/support/take-step";
import { RATING_SUBJECTS, REPORT_TRACKS } from "./report";

const resolved = standingReport("RESOLVED");

describe("rating (AMR-P3, AMR-V1, AMR-V2)", () => {
  it.each([
    [
      "PROVIDER_RESPONSE",
      "تقييم استجابة الجهة: 4 من 5. / Rating of the provider's response: 4 of 5.",
    ],
    ["HUB_EXPERIENCE", "تقييم تجربة بلاغ رقمي: 4 من 5. / Rating of Balagh Raqmi: 4 of 5."],
  ] as const)("of %s is in the history, and leaves the report as it is", (subject, note) => {
    expect(takeStep("RATE", resolved, { actor: "BENEFICIARY", subject })).toMatchObject({
      value: { state: { ...resolved, version: 2 }, change: { note }, notices: [] },
    });
  });

  it.each(
    REPORT_TRACKS.flatMap((track) => RATING_SUBJECTS.map((subject) => [subject, track] as const)),
  )("of %s is possible on a %s (AMR-V3)", (subject, track) => {
    expect(takeStep("RATE", standingReport("RESOLVED", track), { subject }).granted).toBe(true);
  });

  it("leaves one that is CLOSED as it was closed", () => {
    const closed = standingReport("CLOSED");

    expect(takeStep("RATE", closed)).toMatchObject({ value: { state: { ...closed, version: 2 } } });
  });

  it.each([0, 6, 2.5, -1, Number.NaN])("is not %d", (score) => {
    expect(takeStep("RATE", resolved, { score })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "score"] }],
    });
  });

  it.each([1, 2, 3, 4, 5])("is %i", (score) => {
    expect(takeStep("RATE", resolved, { score }).granted).toBe(true);
  });

  it("has a comment of 2000 characters at most", () => {
    expect(takeStep("RATE", resolved, { comment: "a".repeat(2000) }).granted).toBe(true);
    expect(takeStep("RATE", resolved, { comment: "a".repeat(2001) })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "comment"] }],
    });
  });
});
