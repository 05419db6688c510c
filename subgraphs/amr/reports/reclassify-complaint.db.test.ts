import { declareDays, withdrawDays } from "../../../test/support/change-calendar";
import { receivedSuggestion, see } from "../../../test/support/filed-reports";
import {
  knownTicket,
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { TO_PROGRESS, walk } from "../../../test/support/report-steps";

const RECLASSIFY = /* GraphQL */ `
  mutation ($input: ReclassifyComplaintInput!) {
    reclassifyComplaint(input: $input) {
      complaint {
        number
        status
        matter
      }
      userErrors {
        code
        path
        message {
          ar
          en
        }
      }
    }
  }
`;

interface Reclassified {
  readonly complaint: { readonly status: string; readonly matter: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describe("reclassifying a complaint (A4)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  /** About a closed technical ticket whose problem goes on. */
  async function aboutClosed(...steps: Parameters<typeof walk>[2][]) {
    const ticket = knownTicket(hub, {}, ["2026-11-18 10:00", "CLOSED"]);
    const input = submission(ticket, { stillOccurring: true });
    const { complaint, userErrors } = await submit(hub, owner, input);
    expect(userErrors).toEqual([]);
    await walk(hub, complaint.number, ...steps);
    return { number: complaint.number, ticket };
  }
  async function aboutOpen() {
    const { complaint } = await submit(hub, owner, submission(knownTicket(hub)));
    return complaint.number;
  }
  async function reclassify(number: string, fields: Record<string, unknown> = {}) {
    const input = { number, matter: "PROCEDURAL", note: "It is about the procedures.", ...fields };
    const result = await hub.ask(staff, RECLASSIFY, { input });
    return payloadOf(result, "reclassifyComplaint") as Reclassified;
  }

  it("goes on where the rules let it, with the decision kept beside the earlier one", async () => {
    const { number } = await aboutClosed();

    const { complaint, userErrors } = await reclassify(number, { matter: "SERVICE_QUALITY" });

    expect(userErrors).toEqual([]);
    expect(complaint).toMatchObject({ status: "RECEIVED", matter: "SERVICE_QUALITY" });
    expect(await see(hub, number)).toMatchObject({
      ground: "CLOSED_UNSATISFACTORILY",
      eligibility: { verdict: "ELIGIBLE" },
      eligibilityDecisions: [
        { verdict: "ELIGIBLE", facts: { matter: "TECHNICAL" } },
        { verdict: "ELIGIBLE", facts: { matter: "TECHNICAL" } },
      ],
      version: 2,
    });
  });

  it("ends it as INELIGIBLE before referral when the rules do not (AMR-X2)", async () => {
    const { number } = await aboutClosed([staff, "startReview"]);

    const { complaint } = await reclassify(number);

    const seen = await see(hub, number);
    expect(complaint).toMatchObject({ status: "INELIGIBLE", matter: "PROCEDURAL" });
    expect(seen).toMatchObject({
      ground: null,
      reason: expect.stringMatching(/^AMR-X2: /u),
      eligibility: { verdict: "INELIGIBLE" },
    });
    expect(seen.notifications.at(-1)?.kind).toBe("INELIGIBLE");
    expect(seen.history.at(-1)).toMatchObject({
      from: "UNDER_REVIEW",
      to: "INELIGIBLE",
      note: "It is about the procedures.",
    });
  });

  it("records and shows the decision after referral, and the report goes on", async () => {
    const { number } = await aboutClosed(...TO_PROGRESS);

    const { complaint } = await reclassify(number);

    expect(complaint).toMatchObject({ status: "IN_PROGRESS", matter: "PROCEDURAL" });
    expect(await see(hub, number)).toMatchObject({
      ground: null,
      reason: null,
      eligibility: { verdict: "INELIGIBLE" },
      eligibilityDecisions: [{ verdict: "ELIGIBLE" }, { verdict: "INELIGIBLE" }],
    });
  });

  it("weighs the facts of the decision, whatever the provider did to the ticket since", async () => {
    const number = await aboutOpen();

    const { complaint, userErrors } = await reclassify(number);

    expect(userErrors).toEqual([]);
    expect(complaint).toMatchObject({ status: "RECEIVED", matter: "PROCEDURAL" });
    expect(await see(hub, number)).toMatchObject({ ground: "NO_SERVICE_LEVEL" });
  });

  it("weighs with the calendar of the decision, whatever days off were declared since", async () => {
    const ticket = knownTicket(hub, { openedAt: new Date("2026-11-12T08:00:00.000Z") });
    const { complaint } = await submit(hub, owner, submission(ticket));
    await declareDays(hub, "2026-11-19", "2026-11-19");

    const reclassified = await reclassify(complaint.number);
    await withdrawDays(hub, "2026-11-19", "2026-11-19");

    expect(reclassified).toMatchObject({ complaint: { status: "RECEIVED" }, userErrors: [] });
    expect(await see(hub, complaint.number)).toMatchObject({ ground: "NO_SERVICE_LEVEL" });
  });

  it("stays in the way of another complaint about the ticket (AMR-C5)", async () => {
    const { number, ticket } = await aboutClosed(...TO_PROGRESS);
    await reclassify(number);

    const input = submission(ticket, { stillOccurring: true });
    const { userErrors } = await submit(hub, owner, input);

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
  });

  it("owes a note, and nothing is recorded without it", async () => {
    const { number } = await aboutClosed();

    const { userErrors } = await reclassify(number, { note: " " });

    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", "note"] }]);
    expect(await see(hub, number)).toMatchObject({ eligibilityDecisions: [{}], version: 1 });
  });

  it("is no step of an answered complaint, nor of a suggestion", async () => {
    const { number } = await aboutClosed();
    await walk(hub, number, [owner, "withdrawReport"]);
    const suggestion = await receivedSuggestion(hub);

    const ended = await reclassify(number);
    const other = await reclassify(suggestion);

    expect(ended.userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(other).toMatchObject({ complaint: null, userErrors: [{ code: "INVALID_TRANSITION" }] });
  });

  it("finds no report where there is none", async () => {
    expect(await reclassify("BR-UNKNOWN")).toMatchObject({
      complaint: null,
      userErrors: [{ code: "NOT_FOUND", path: ["input", "number"] }],
    });
  });
});
