import { FIRST_PERSON } from "../../../test/support/build-caller";
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
import { step } from "../../../test/support/report-steps";

const SHOWN = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      dueAt
      viewerSteps
      service {
        code
      }
      notifications {
        kind
      }
      history {
        to
        actor
      }
      ... on Complaint {
        ground
        ticketNumber
        ticket {
          number
        }
        eligibility {
          verdict
          facts {
            status
          }
          decisions {
            rule {
              id
            }
            outcome
          }
        }
      }
    }
  }
`;

describe("submitting a complaint while the provider does not answer (A8)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    hub.providers.down.add("ETIMAD");
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  const shown = async (number: string) =>
    payloadOf(await hub.ask(staff, SHOWN, { number }), "report") as Record<string, unknown>;

  it("takes it provisionally, with its place, its five business days and its notice", async () => {
    const ticket = knownTicket(hub);

    const { complaint, eligibility, userErrors } = await submit(hub, owner, submission(ticket));

    expect(userErrors).toEqual([]);
    expect(complaint.status).toBe("RECEIVED");
    expect(eligibility).toMatchObject({ verdict: "PROVISIONAL", ground: null, facts: null });
    expect(await shown(complaint.number)).toMatchObject({
      status: "RECEIVED",
      dueAt: "2026-11-26T21:00:00.000Z",
      ground: null,
      ticketNumber: ticket.number,
      ticket: null,
      service: null,
      notifications: [{ kind: "REPORT_OPENED" }],
      history: [{ to: "RECEIVED", actor: "BENEFICIARY" }],
      eligibility: { verdict: "PROVISIONAL", facts: null },
    });
  });

  it("leaves unknown what the provider alone can tell", async () => {
    const { eligibility } = await submit(hub, owner, submission(knownTicket(hub)));

    const outcomes = new Map(eligibility.decisions.map(({ rule, outcome }) => [rule.id, outcome]));
    expect([...outcomes].filter(([, outcome]) => outcome === "UNKNOWN").map(([id]) => id)).toEqual([
      "AMR-C2",
      "AMR-C3",
      "AMR-C4",
      "AMR-C6",
      "AMR-C7",
      "AMR-X1",
      "AMR-X2",
      "AMR-X3",
    ]);
    expect(outcomes.get("AMR-C5")).toBe("PASSED");
  });

  it("keeps the service that was named, and weighs it at once (AMR-X1)", async () => {
    const named = submission(knownTicket(hub), { serviceCode: "ETIMAD-PAYMENTS" });

    const { complaint } = await submit(hub, owner, named);

    expect(await shown(complaint.number)).toMatchObject({ service: { code: "ETIMAD-PAYMENTS" } });
  });

  it("refuses at once a named service on paper (AMR-X1)", async () => {
    await hub.amr.database.query(
      `insert into service (code, provider_code, name_ar, name_en, digital)
         values ('ETIMAD-PAPER', 'ETIMAD', 'نموذج', 'A form', false)`,
    );

    const { complaint, userErrors, eligibility } = await submit(
      hub,
      owner,
      submission(knownTicket(hub), { serviceCode: "ETIMAD-PAPER" }),
    );

    expect(complaint).toBeNull();
    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-X1" } }]);
    expect(eligibility.alternative).toBe("TRANSFORMATION_REQUEST");
  });

  it("refuses at once a complaint without a number (AMR-C7)", async () => {
    const { userErrors } = await submit(
      hub,
      owner,
      submission(knownTicket(hub), { ticketNumber: undefined }),
    );

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C7" } }]);
  });

  it("is reviewed by nobody until it is decided", async () => {
    const { complaint } = await submit(hub, owner, submission(knownTicket(hub)));

    const { userErrors } = await step(hub, staff, "startReview", { number: complaint.number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(await shown(complaint.number)).toMatchObject({
      viewerSteps: ["AMEND", "WITHDRAW", "REJECT"],
    });
  });

  it("gives the first answer to a key again, also once the provider answers", async () => {
    const input = submission(knownTicket(hub), { idempotencyKey: "provisional" });
    const first = await submit(hub, owner, input);
    hub.providers.down.delete("ETIMAD");

    const second = await submit(hub, owner, input);
    hub.providers.down.add("ETIMAD");

    expect(second).toEqual(first);
  });

  it("is taken from staff for the beneficiary whom they name", async () => {
    const beneficiary = { identifier: FIRST_PERSON, name: "سالم", mobile: "0501234567" };

    const { complaint, eligibility } = await submit(
      hub,
      staff,
      submission(knownTicket(hub), { beneficiary }),
    );

    expect(complaint.status).toBe("RECEIVED");
    expect(eligibility.verdict).toBe("PROVISIONAL");
  });
});
