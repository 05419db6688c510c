import { buildReport, standingReport } from "../../test/support/build-report";
import { afterStep, takeStep } from "../../test/support/take-step";
import { stepsFor } from "./report-table";

const at = new Date("2026-11-03T07:00:00.000Z");
const ACTORS = ["BENEFICIARY", "STAFF", "AGENT"] as const;

describe("the notices of each step", () => {
  it.each([
    ["START_REVIEW", "RECEIVED", []],
    ["REQUEST_INFORMATION", "UNDER_REVIEW", ["INFORMATION_MISSING"]],
    ["PROVIDE_INFORMATION", "AWAITING_INFORMATION", []],
    ["REJECT", "RECEIVED", ["INELIGIBLE"]],
    ["REFER", "UNDER_REVIEW", []],
    ["RETURN", "REFERRED", []],
    ["START", "REFERRED", ["IN_PROGRESS"]],
    ["RESOLVE", "IN_PROGRESS", ["RESOLVED", "SURVEY"]],
    ["CLOSE", "RESOLVED", ["CLOSED", "SURVEY"]],
    ["WITHDRAW", "REFERRED", ["WITHDRAWN"]],
    ["AMEND", "REFERRED", []],
    ["RATE", "CLOSED", []],
    ["REQUEST_REOPEN", "CLOSED", []],
  ] as const)("%s from %s", (step, from, notices) => {
    const report = standingReport(from);
    const actor = ACTORS.find((one) => stepsFor(report, one, at).includes(step)) ?? "STAFF";

    expect(takeStep(step, report, { actor })).toMatchObject({ value: { notices } });
  });

  it("writes none of progress when information is given and work goes on", () => {
    const awaiting = {
      ...standingReport("AWAITING_INFORMATION"),
      returnTo: "IN_PROGRESS" as const,
    };

    expect(takeStep("PROVIDE_INFORMATION", awaiting)).toMatchObject({
      value: { state: { status: "IN_PROGRESS" }, notices: [] },
    });
  });
});

describe("what each step keeps", () => {
  it("keeps the answer and when it came", () => {
    const fields = { at, actor: "AGENT", note: " Done. " } as const;

    expect(afterStep("RESOLVE", standingReport("IN_PROGRESS"), fields)).toMatchObject({
      answer: "Done.",
      answeredAt: at,
      dueAt: buildReport().dueAt,
      closedAt: null,
    });
  });

  it("keeps the rule and the note that turned it down", () => {
    const fields = { at, ruleId: "AMR-X2", note: "It is about procedures." };

    expect(takeStep("REJECT", standingReport("UNDER_REVIEW"), fields)).toMatchObject({
      value: {
        state: { reason: "AMR-X2: It is about procedures.", closedAt: at },
        change: { note: "It is about procedures." },
      },
    });
  });

  it("keeps that it was referred, also once returned", () => {
    const referred = afterStep("REFER", standingReport("UNDER_REVIEW"));

    expect(referred.wasReferred).toBe(true);
    expect(afterStep("RETURN", referred, { actor: "AGENT" })).toMatchObject({
      status: "UNDER_REVIEW",
      wasReferred: true,
    });
  });

  it("keeps why it was withdrawn, and no deadline it did not have", () => {
    const fields = { at, actor: "BENEFICIARY", note: " No need any more. " } as const;

    expect(afterStep("WITHDRAW", standingReport("AWAITING_INFORMATION"), fields)).toMatchObject({
      reason: "No need any more.",
      closedAt: at,
      dueAt: null,
      informationDueAt: null,
    });
  });

  it.each(["PROVIDE_INFORMATION", "WITHDRAW"] as const)(
    "shows when staff took it for the beneficiary: %s",
    (step) => {
      const awaiting = standingReport("AWAITING_INFORMATION");

      expect(takeStep(step, awaiting, { actor: "STAFF" })).toMatchObject({
        value: { change: { actor: "STAFF", onBehalfOf: "BENEFICIARY" } },
      });
      expect(takeStep(step, awaiting, { actor: "BENEFICIARY" })).toMatchObject({
        value: { change: { actor: "BENEFICIARY", onBehalfOf: null } },
      });
    },
  );

  it("shows staff closing it as their own step", () => {
    expect(takeStep("CLOSE", standingReport("RESOLVED"))).toMatchObject({
      value: { change: { actor: "STAFF", onBehalfOf: null } },
    });
  });
});

describe("what each step owes", () => {
  it.each([
    ["PROVIDE_INFORMATION", "AWAITING_INFORMATION", "STAFF"],
    ["RETURN", "REFERRED", "AGENT"],
    ["RESOLVE", "IN_PROGRESS", "AGENT"],
    ["REJECT", "RECEIVED", "STAFF"],
  ] as const)("a note with %s", (step, from, actor) => {
    for (const note of [null, " \n "]) {
      expect(takeStep(step, standingReport(from), { actor, note })).toMatchObject({
        refusals: [{ code: "INVALID_INPUT", path: ["input", "note"] }],
      });
    }
  });

  it.each([
    ["START_REVIEW", "RECEIVED", "STAFF"],
    ["REFER", "UNDER_REVIEW", "STAFF"],
    ["START", "REFERRED", "AGENT"],
    ["CLOSE", "RESOLVED", "BENEFICIARY"],
    ["WITHDRAW", "RECEIVED", "BENEFICIARY"],
  ] as const)("no note with %s", (step, from, actor) => {
    expect(takeStep(step, standingReport(from), { actor, note: null })).toMatchObject({
      value: { change: { note: null } },
    });
  });

  it("a rule of the rulebook with REJECT", () => {
    expect(takeStep("REJECT", standingReport("RECEIVED"), { ruleId: "AMR-C99" })).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "ruleId"] }],
    });
  });

  it("the present version, before anything else", () => {
    const fields = { expectedVersion: 2, note: null };

    expect(takeStep("RESOLVE", standingReport("CLOSED"), fields)).toMatchObject({
      refusals: [{ code: "STALE_VERSION", path: ["input", "expectedVersion"] }],
    });
    expect(takeStep("REFER", standingReport("UNDER_REVIEW"), { expectedVersion: 1 }).granted).toBe(
      true,
    );
  });
});
