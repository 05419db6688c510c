import { standingReport } from "../../test/support/build-report";
import { takeStep } from "../../test/support/take-step";

const NOTHING = { title: null, description: null, documentIds: null };

describe("correcting a report (AMR-P5)", () => {
  const report = standingReport("AWAITING_INFORMATION");

  it("moves the version on, and nothing else", () => {
    expect(takeStep("AMEND", report)).toMatchObject({
      granted: true,
      value: { state: { ...report, version: 2 }, notices: [], deadlineChange: null },
    });
  });

  it("says in the history what was corrected, and not how", () => {
    const fields = { title: "A", description: "B", documentIds: [] };

    expect(takeStep("AMEND", report, fields)).toMatchObject({
      value: {
        change: {
          note: "صُحّح في البلاغ: العنوان، الوصف، المستندات. / Corrected: title, description, documents.",
        },
      },
    });
  });

  it("is staff's for the beneficiary, also after referral", () => {
    expect(takeStep("AMEND", standingReport("IN_PROGRESS"))).toMatchObject({
      value: { change: { actor: "STAFF", onBehalfOf: "BENEFICIARY" } },
    });
  });

  it("is not the beneficiary's after the first referral, also when it was returned", () => {
    const returned = { ...standingReport("UNDER_REVIEW"), wasReferred: true };

    expect(takeStep("AMEND", returned, { actor: "BENEFICIARY" })).toMatchObject({
      refusals: [{ code: "INVALID_TRANSITION", rule: "AMR-P5", allowed: ["WITHDRAW"] }],
    });
  });

  it.each([
    ["nothing", NOTHING, []],
    ["an empty title", { ...NOTHING, title: " " }, ["title"]],
    ["a title of 201 characters", { ...NOTHING, title: "a".repeat(201) }, ["title"]],
    ["an empty description", { ...NOTHING, description: "" }, ["description"]],
    [
      "a description of 5001 characters",
      { ...NOTHING, description: "a".repeat(5001) },
      ["description"],
    ],
  ])("refuses %s", (_, fields, path) => {
    expect(takeStep("AMEND", report, fields)).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", ...path] }],
    });
  });

  it.each([
    ["a title of 200 characters", { ...NOTHING, title: "a".repeat(200) }],
    ["a description of 5000 characters", { ...NOTHING, description: "a".repeat(5000) }],
    ["no document at all", { ...NOTHING, documentIds: [] }],
  ])("takes %s", (_, fields) => {
    expect(takeStep("AMEND", report, fields).granted).toBe(true);
  });
});
