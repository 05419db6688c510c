import {
  complaintInput,
  FIRST_PERSON,
  openLateTicket,
  openTicket,
  SECOND_PERSON,
  submitComplaint,
} from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const REPORT = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      reason
      dueAt
      viewerSteps
      notifications {
        kind
      }
      ... on Complaint {
        ground
        ticket {
          number
        }
        eligibilityDecisions {
          verdict
          facts {
            status
          }
        }
      }
    }
  }
`;

interface Shown {
  readonly status: string;
  readonly reason: string | null;
  readonly dueAt: string;
  readonly ground: string | null;
  readonly ticket: { readonly number: string } | null;
  readonly eligibilityDecisions: readonly { readonly verdict: string }[];
}

describe("a complaint that is submitted while the provider is away (A8)", () => {
  let hub: TestHub;
  let staff: string;
  const submitted = new Map<string, { number: string; dueAt: string }>();

  beforeAll(async () => {
    hub = await startTestHub();
    staff = await hub.tokens.staff();
    const late = await openLateTicket(hub, "Etimad");
    const early = await openTicket(hub, "Etimad");
    await hub.stop("etimad");
    await submit("owner, late", FIRST_PERSON, late.number);
    await submit("owner, early", FIRST_PERSON, early.number);
    await submit("stranger", SECOND_PERSON, late.number);
  }, 60_000);
  afterAll(() => hub.close());

  async function submit(name: string, person: string, ticketNumber: string) {
    const token = await hub.tokens.beneficiary(person);
    const { data } = await submitComplaint(hub, token, complaintInput("Etimad", ticketNumber));
    const complaint = data?.submitComplaint?.complaint;
    if (!complaint) throw new Error(JSON.stringify(data));
    submitted.set(name, complaint);
  }

  async function shown(name: string): Promise<Shown> {
    const { number } = submitted.get(name) ?? {};
    const { data } = await hub.ask<{ report: Shown }>(staff, REPORT, { number });
    if (!data) throw new Error(`No report of the ${name}`);
    return data.report;
  }

  async function decided(name: string): Promise<Shown> {
    for (;;) {
      const { eligibilityDecisions: decisions } = await shown(name);
      // Read anew: the decision may have come while the report was being read.
      if (decisions.length > 1) return shown(name);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it("waits with its place, and nobody reviews it", async () => {
    expect(await shown("owner, late")).toMatchObject({
      status: "RECEIVED",
      ground: null,
      ticket: null,
      viewerSteps: ["AMEND", "WITHDRAW", "REJECT"],
      eligibilityDecisions: [{ verdict: "PROVISIONAL", facts: null }],
    });
  });

  describe("once the provider is back", () => {
    beforeAll(() => hub.start("etimad"), 30_000);

    it("is taken for its owner when the rules let it in, in the place that it had", async () => {
      const report = await decided("owner, late");

      expect(report).toMatchObject({
        status: "RECEIVED",
        ground: "NO_SERVICE_LEVEL",
        dueAt: submitted.get("owner, late")?.dueAt,
        notifications: [{ kind: "REPORT_OPENED" }],
      });
      expect(report.ticket).not.toBeNull();
      expect(report.eligibilityDecisions.map(({ verdict }) => verdict)).toEqual([
        "PROVISIONAL",
        "ELIGIBLE",
      ]);
    }, 30_000);

    it("ends when it came too early, and says from when a new one may be made (AMR-C6)", async () => {
      const report = await decided("owner, early");

      expect(report).toMatchObject({
        status: "INELIGIBLE",
        notifications: [{ kind: "REPORT_OPENED" }, { kind: "INELIGIBLE" }],
      });
      expect(report.reason).toMatch(/^AMR-C6: .*A new complaint may be made from 00:00 Riyadh of/u);
    }, 30_000);

    it("ends for a stranger, who learns nothing of the ticket (AMR-C7)", async () => {
      const report = await decided("stranger");

      expect(report).toMatchObject({ status: "INELIGIBLE", ticket: null });
      expect(report.reason).toMatch(/^AMR-C7: /u);
    }, 30_000);
  });
});
