import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { buildReport, standingReport } from "../../test/support/build-report";
import { takeStep } from "../../test/support/take-step";
import { REPORT_STATUSES, type ReportStatus } from "./report";
import { decideProvisional } from "./report-clock";
import { isOpen } from "./report-status";

const at = new Date("2026-11-03T07:00:00.000Z");
const REASON = "AMR-X2: It is about the provider's procedures.";

describe("weighing a complaint again with another matter (A4)", () => {
  const BEFORE: readonly ReportStatus[] = ["RECEIVED", "UNDER_REVIEW", "AWAITING_INFORMATION"];
  const ended = { at, verdict: "INELIGIBLE", reason: REASON, note: "Misread." } as const;

  it.each(BEFORE)("ends one that is %s and was never referred", (status) => {
    expect(takeStep("RECLASSIFY", standingReport(status), ended)).toMatchObject({
      value: {
        state: {
          status: "INELIGIBLE",
          reason: REASON,
          closedAt: at,
          awaitedInformation: null,
          informationDueAt: null,
        },
        change: { from: status, to: "INELIGIBLE", actor: "STAFF", onBehalfOf: null },
        notices: ["INELIGIBLE"],
      },
    });
  });

  it.each(REPORT_STATUSES.filter(isOpen))(
    "goes on with one that is %s and was referred",
    (status) => {
      const referred = { ...standingReport(status), wasReferred: true };

      expect(takeStep("RECLASSIFY", referred, ended)).toMatchObject({
        value: {
          state: { ...referred, version: 2 },
          change: { from: status, to: status, note: "Misread." },
          notices: [],
          deadlineChange: null,
        },
      });
    },
  );

  it("goes on with one that is still eligible", () => {
    const received = buildReport();

    expect(takeStep("RECLASSIFY", received, { verdict: "ELIGIBLE" })).toMatchObject({
      value: { state: { ...received, version: 2 }, notices: [] },
    });
  });

  it("owes a note", () => {
    expect(takeStep("RECLASSIFY", buildReport(), { note: " " })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }],
    });
  });
});

describe("deciding a provisional complaint once the provider answered (A8)", () => {
  const provisional = buildReport({ provisional: true });
  const decide = (verdict: "ELIGIBLE" | "NOT_YET" | "INELIGIBLE" | "PROVISIONAL") =>
    decideProvisional(
      provisional,
      { at, verdict, reason: verdict === "ELIGIBLE" ? null : REASON },
      EXAMPLE_CALENDAR,
    );

  it("stays RECEIVED when it is eligible, with the deadline it had", () => {
    expect(decide("ELIGIBLE")).toMatchObject({
      value: {
        state: { ...provisional, provisional: false, version: 2 },
        change: { at, from: "RECEIVED", to: "RECEIVED", actor: "CLOCK", onBehalfOf: null },
        notices: [],
        deadlineChange: null,
      },
    });
  });

  it.each(["INELIGIBLE", "NOT_YET"] as const)("ends as INELIGIBLE when it is %s", (verdict) => {
    expect(decide(verdict)).toMatchObject({
      value: {
        state: { status: "INELIGIBLE", provisional: false, reason: REASON, closedAt: at },
        change: { from: "RECEIVED", to: "INELIGIBLE", actor: "CLOCK", note: REASON },
        notices: ["INELIGIBLE"],
      },
    });
  });

  it("is not decided while it is provisional still", () => {
    expect(decide("PROVISIONAL").granted).toBe(false);
  });

  it.each([
    ["is decided", buildReport()],
    ["was withdrawn", buildReport({ provisional: true, status: "WITHDRAWN" })],
    ["is a suggestion", buildReport({ track: "SUGGESTION", provisional: true })],
  ])("is not decided when it %s", (_, report) => {
    const decision = { at, verdict: "ELIGIBLE", reason: null } as const;

    expect(decideProvisional(report, decision, EXAMPLE_CALENDAR)).toMatchObject({
      refusals: [{ code: "INVALID_TRANSITION" }],
    });
  });
});
