import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  owner,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  payloadOf,
  knownTicket,
} from "../../../test/support/report-hub";

const REPORT = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      __typename
      track
      provider {
        code
      }
      service {
        code
      }
      title
      description
      status
      reason
      answer
      beneficiary {
        kind
        name
        identifierKind
        identifier
        mobile
        email
      }
      submittedAt
      dueAt
      overdue
      awaitedInformation
      informationDueAt
      closedAt
      trackingUrl
      version
      history {
        at
        from
        to
        actor
        onBehalfOf
        note
      }
      notifications {
        kind
        status
        createdAt
        deliveredAt
        text {
          ar
          en
        }
      }
      ... on Complaint {
        ticketNumber
        ticketDate
        ground
        matter
        stillOccurring
        channel
        eligibility {
          verdict
          ground
          decidedAt
          eligibleAt
          facts {
            status
            openedAt
            dueAt
            calendarVersion
          }
        }
        eligibilityDecisions {
          verdict
        }
      }
    }
  }
`;

describe("submitting a complaint", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it("registers it at once, with everything that is known of it (AMR-I4, AMR-I6, AMR-I7)", async () => {
    const ticket = knownTicket(hub, { number: "ET/٢٠٢٦" });
    const fields = { ticketNumber: " et / 20-26 ", ticketDate: "2026-11-02", matter: "TECHNICAL" };

    const { complaint } = await submit(hub, owner, submission(ticket, fields));
    const { number } = complaint;
    const report = payloadOf(await hub.ask(owner, REPORT, { number }), "report");

    expect(report).toEqual({
      __typename: "Complaint",
      track: "COMPLAINT",
      provider: { code: "ETIMAD" },
      service: { code: "ETIMAD-TENDERS" },
      title: "تأخر الرد",
      description: "The bid was answered by nobody.",
      status: "RECEIVED",
      reason: null,
      answer: null,
      beneficiary: {
        kind: "INDIVIDUAL",
        name: "سالم",
        identifierKind: "NATIONAL_ID",
        identifier: "1000000008",
        mobile: "+966501234567",
        email: null,
      },
      submittedAt: "2026-11-20T09:00:00.000Z",
      dueAt: "2026-11-26T21:00:00.000Z",
      overdue: false,
      awaitedInformation: null,
      informationDueAt: null,
      closedAt: null,
      trackingUrl: `http://127.0.0.1:4000/portal/reports/${number}`,
      version: 1,
      history: [
        {
          at: "2026-11-20T09:00:00.000Z",
          from: null,
          to: "RECEIVED",
          actor: "BENEFICIARY",
          onBehalfOf: null,
          note: null,
        },
      ],
      notifications: [
        {
          kind: "REPORT_OPENED",
          status: "PENDING",
          createdAt: "2026-11-20T09:00:00.000Z",
          deliveredAt: null,
          text: {
            ar: expect.stringContaining(number),
            en: expect.stringContaining("by the end of 2026-11-26"),
          },
        },
      ],
      ticketNumber: "et / 20-26",
      ticketDate: "2026-11-02",
      ground: "NO_SERVICE_LEVEL",
      matter: "TECHNICAL",
      stillOccurring: null,
      channel: "WEBSITE",
      eligibility: {
        verdict: "ELIGIBLE",
        ground: "NO_SERVICE_LEVEL",
        decidedAt: "2026-11-20T09:00:00.000Z",
        eligibleAt: null,
        facts: {
          status: "OPEN",
          openedAt: "2026-11-01T08:00:00.000Z",
          dueAt: null,
          calendarVersion: 1,
        },
      },
      eligibilityDecisions: [{ verdict: "ELIGIBLE" }],
    });
  });

  it("is due where the fifth business day after a Thursday's submission ends (A1)", async () => {
    hub.now = inRiyadh("2026-11-05 10:00");
    const ticket = knownTicket(hub, { openedAt: inRiyadh("2026-10-25 10:00") });

    const { complaint } = await submit(hub, owner, submission(ticket));
    const result = await hub.ask(owner, "query ($n: ID!) { report(number: $n) { dueAt } }", {
      n: complaint.number,
    });
    hub.now = new Date("2026-11-20T09:00:00.000Z");

    expect(payloadOf(result, "report")).toEqual({ dueAt: "2026-11-12T21:00:00.000Z" });
  });

  it("works the deadline of a declared service level out of the ticket's history (AMR-C2)", async () => {
    const fields = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
    const late = knownTicket(hub, fields);
    const paused = knownTicket(hub, fields, ["2026-11-10 10:00", "AWAITING_INFORMATION"]);

    const accepted = await submit(hub, owner, submission(late));
    const refused = await submit(hub, owner, submission(paused));

    expect(accepted.eligibility).toMatchObject({
      ground: "SERVICE_LEVEL_EXCEEDED",
      facts: { dueAt: "2026-11-15T21:00:00.000Z" },
    });
    expect(refused.eligibility).toMatchObject({ verdict: "NOT_YET", eligibleAt: null });
  });
});
