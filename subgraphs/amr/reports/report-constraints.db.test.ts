import { receivedSuggestion, receivedTransformation } from "../../../test/support/filed-reports";
import { openReportHub, received, type ReportHub, staff } from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

describe("what the database promises of every report", () => {
  let hub: ReportHub;
  const numbers: Record<string, string> = {};

  beforeAll(async () => {
    hub = await openReportHub();
    numbers["COMPLAINT"] = await received(hub);
    numbers["SUGGESTION"] = await receivedSuggestion(hub);
    numbers["TRANSFORMATION"] = await receivedTransformation(hub);
    numbers["AWAITED"] = await received(hub);
    await walk(hub, numbers["AWAITED"], [staff, "startReview"]);
    await step(hub, staff, "requestInformation", { number: numbers["AWAITED"] });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const set = (name: string, columns: string) =>
    hub.amr.database.query(`update report set ${columns} where number = $1`, [numbers[name]]);

  it.each([
    ["a track of three", "COMPLAINT", "track = 'APPEAL'", "one_of_three_tracks"],
    [
      "a verdict of every complaint",
      "COMPLAINT",
      "verdict = null, ground = null",
      "verdict_of_a_complaint",
    ],
    [
      "no verdict of anything else",
      "SUGGESTION",
      "verdict = 'PROVISIONAL'",
      "verdict_of_a_complaint",
    ],
    ["a ground with ELIGIBLE alone", "COMPLAINT", "verdict = 'INELIGIBLE'", "eligible_on_a_ground"],
    ["a channel but for paper", "SUGGESTION", "channel = null", "channel_of_a_digital_service"],
    ["no channel for paper", "TRANSFORMATION", "channel = 'PHONE'", "channel_of_a_digital_service"],
    [
      "the name of a paper service",
      "TRANSFORMATION",
      "paper_service_name = null",
      "paper_service_is_named",
    ],
    ["what T4 and S3 compare", "SUGGESTION", "normal_text = null", "request_is_compared"],
    [
      "the service of a suggestion",
      "SUGGESTION",
      "service_code = null",
      "suggestion_is_of_a_service",
    ],
    ["no ticket but a complaint's", "SUGGESTION", "matter = 'TECHNICAL'", "ticket_of_a_complaint"],
    ["no plan of a complaint", "COMPLAINT", "planned_for = '2026-12-10'", "planned_for_a_day"],
    [
      "a day of what is planned",
      "SUGGESTION",
      "status = 'PLANNED', was_referred = true",
      "planned_for_a_day",
    ],
    [
      "why a reopening is asked for",
      "COMPLAINT",
      "reopen_requested_at = now()",
      "reopening_says_why",
    ],
    [
      "no reopening but a complaint's",
      "SUGGESTION",
      "reopen_requested_at = now(), reopen_note = 'x'",
      "reopening_of_a_complaint",
    ],
    [
      "a note with a refused reopening",
      "COMPLAINT",
      "reopen_requested_at = now(), reopen_note = 'x', reopen_decided_at = now(), reopen_accepted = false",
      "reopening_is_decided",
    ],
    [
      "when information was asked for",
      "AWAITED",
      "information_asked_at = null",
      "awaiting_says_what",
    ],
    [
      "no unreached notice but of awaited information",
      "COMPLAINT",
      "notice_unreached = true",
      "awaiting_says_what",
    ],
    [
      "no 48 hours of a notice that reached nobody",
      "AWAITED",
      "notice_unreached = true, information_due_at = now()",
      "awaiting_says_what",
    ],
    [
      "no silence before an answer",
      "COMPLAINT",
      "closes_at = now()",
      "silence_closes_an_answered_one",
    ],
    [
      "no reopening before an answer",
      "COMPLAINT",
      "reopenable_until = now()",
      "reopenable_once_answered",
    ],
  ])("%s", async (_, name, columns, constraint) => {
    await expect(set(name, columns)).rejects.toMatchObject({ constraint });
  });
});
