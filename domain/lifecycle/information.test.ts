import { buildReport, standingReport } from "../../test/support/build-report";
import { afterStep, takeStep } from "../../test/support/take-step";
import { stepsFor } from "./report-table";

describe("asking for information (AMR-P7, A3, A9)", () => {
  const at = new Date("2026-11-05T13:00:00.000Z"); // Thursday 16:00 in Riyadh
  const askedFrom = (status: "UNDER_REVIEW" | "IN_PROGRESS") =>
    afterStep("REQUEST_INFORMATION", standingReport(status), { at, missing: [" The invoice "] });

  it("pauses the clock, and no hour runs until the notice is handed over", () => {
    expect(askedFrom("UNDER_REVIEW")).toMatchObject({
      dueAt: null,
      pauses: [{ from: at, to: null }],
      awaitedInformation: ["The invoice"],
      informationAskedAt: at,
      noticeUnreached: false,
      reminderDueAt: null,
      informationDueAt: null,
    });
  });

  it.each(["UNDER_REVIEW", "IN_PROGRESS"] as const)("goes back to %s", (status) => {
    const answered = afterStep("PROVIDE_INFORMATION", askedFrom(status), { at });

    expect(answered).toMatchObject({
      status,
      returnTo: null,
      awaitedInformation: null,
      informationAskedAt: null,
      noticeUnreached: false,
      reminderDueAt: null,
      informationDueAt: null,
    });
  });

  it("moves the deadline by each business day that ended meanwhile", () => {
    const resumedAt = new Date("2026-11-09T07:00:00.000Z"); // Thursday and Sunday have ended
    const decision = takeStep("PROVIDE_INFORMATION", askedFrom("UNDER_REVIEW"), { at: resumedAt });

    expect(decision).toMatchObject({
      value: {
        state: {
          dueAt: new Date("2026-11-10T21:00:00.000Z"),
          pauses: [{ from: at, to: resumedAt }],
        },
        deadlineChange: {
          at: resumedAt,
          from: null,
          to: new Date("2026-11-10T21:00:00.000Z"),
          cause: "RESUMED",
        },
      },
    });
  });

  it("costs nothing when it is given on the same day", () => {
    const resumedAt = new Date("2026-11-05T20:59:59.999Z");

    expect(
      afterStep("PROVIDE_INFORMATION", askedFrom("UNDER_REVIEW"), { at: resumedAt }).dueAt,
    ).toEqual(buildReport().dueAt);
  });

  it("records that the deadline was taken away", () => {
    expect(takeStep("REQUEST_INFORMATION", standingReport("UNDER_REVIEW"), { at })).toMatchObject({
      value: { deadlineChange: { at, from: buildReport().dueAt, to: null, cause: "PAUSED" } },
    });
  });

  it("does not take back a deadline that has passed", () => {
    const late = new Date("2026-11-09T07:00:00.000Z");

    expect(
      takeStep("REQUEST_INFORMATION", standingReport("IN_PROGRESS"), { at: late }),
    ).toMatchObject({
      value: { state: { dueAt: buildReport().dueAt }, deadlineChange: null },
    });
  });

  it("keeps in the history what was missing", () => {
    const fields = { missing: [" The invoice ", "The contract"], note: " Please. " };

    expect(takeStep("REQUEST_INFORMATION", standingReport("UNDER_REVIEW"), fields)).toMatchObject({
      value: { change: { note: "The invoice\nThe contract\nPlease." } },
    });
  });

  it("is not repeated while the notice may reach somebody, handed over or not", () => {
    const asked = askedFrom("UNDER_REVIEW");

    for (const report of [asked, { ...asked, informationDueAt: at }]) {
      expect(takeStep("REQUEST_INFORMATION", report)).toMatchObject({
        refusals: [
          {
            code: "INVALID_TRANSITION",
            message: { en: expect.stringContaining("reached nobody") },
            allowed: ["AMEND", "PROVIDE_INFORMATION", "WITHDRAW", "RECLASSIFY"],
          },
        ],
      });
    }
  });

  it("is repeated by staff when the notice reached nobody: the pause lasts", () => {
    const unreached = { ...askedFrom("IN_PROGRESS"), noticeUnreached: true };
    const again = new Date("2026-11-08T07:00:00.000Z");

    const decision = takeStep("REQUEST_INFORMATION", unreached, {
      at: again,
      missing: ["The permit"],
    });

    expect(decision).toMatchObject({
      value: {
        state: {
          status: "AWAITING_INFORMATION",
          returnTo: "IN_PROGRESS",
          pauses: [{ from: at, to: null }],
          awaitedInformation: ["The permit"],
          informationAskedAt: again,
          noticeUnreached: false,
          informationDueAt: null,
        },
        notices: ["INFORMATION_MISSING"],
        deadlineChange: null,
      },
    });
    expect(stepsFor(unreached, "AGENT", again)).toEqual([]);
  });

  it.each([
    ["no line", { missing: [] }, ["missing"]],
    ["21 lines", { missing: Array.from({ length: 21 }, String) }, ["missing"]],
    ["an empty line", { missing: ["The invoice", " "] }, ["missing", "1"]],
    ["a line of 301 characters", { missing: ["a".repeat(301)] }, ["missing", "0"]],
    ["a note of 2001 characters", { note: "a".repeat(2001) }, ["note"]],
  ])("refuses %s", (_, fields, path) => {
    expect(takeStep("REQUEST_INFORMATION", standingReport("UNDER_REVIEW"), fields)).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", ...path] }],
    });
  });

  it("takes 20 lines of 300 characters", () => {
    const missing = Array.from({ length: 20 }, () => "a".repeat(300));

    expect(
      takeStep("REQUEST_INFORMATION", standingReport("UNDER_REVIEW"), { missing, note: null })
        .granted,
    ).toBe(true);
  });

  it("never ends a pause before it began, when two clocks differ", () => {
    const earlier = new Date(at.getTime() - 5);

    expect(
      afterStep("PROVIDE_INFORMATION", askedFrom("UNDER_REVIEW"), { at: earlier }).pauses,
    ).toEqual([{ from: at, to: at }]);
  });
});
