import { type Caller } from "../../../platform/auth/caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { declareDays } from "../../../test/support/change-calendar";
import { type ReportedTicket } from "../tickets/indexed-ticket";
import {
  owner,
  staff,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  payloadOf,
  knownTicket,
} from "../../../test/support/report-hub";

const ASK = /* GraphQL */ `
  query (
    $provider: ID!
    $ticketNumber: ID
    $serviceCode: ID
    $matter: TicketMatter
    $stillOccurring: Boolean
    $intakeOutage: Boolean
  ) {
    complaintEligibility(
      provider: $provider
      ticketNumber: $ticketNumber
      serviceCode: $serviceCode
      matter: $matter
      stillOccurring: $stillOccurring
      intakeOutage: $intakeOutage
    ) {
      verdict
      ground
      eligibleAt
      decidedAt
      alternative
      existingComplaint {
        number
      }
      facts {
        status
        closure
        matter
        serviceCode
        openedAt
        closedAt
        dueAt
        resolutionBusinessDays
      }
      decisions {
        rule {
          id
          title {
            ar
          }
          source {
            ar
          }
        }
        outcome
        explanation {
          ar
          en
        }
      }
    }
  }
`;

interface Weighed {
  readonly verdict: string;
  readonly facts: object | null;
  readonly existingComplaint: object | null;
  readonly decisions: readonly { rule: { id: string }; outcome: string }[];
}

describe("what the rulebook says of escalating a ticket", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function ask(caller: Caller, { provider, number }: ReportedTicket, more = {}) {
    const variables = { provider, ticketNumber: number, ...more };
    return payloadOf(await hub.ask(caller, ASK, variables), "complaintEligibility") as Weighed;
  }

  it("comes with the facts and every rule that was weighed, in the rulebook's order", async () => {
    const fields = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };

    const weighed = await ask(owner, knownTicket(hub, fields, ["2026-11-02 10:00", "IN_PROGRESS"]));

    expect(weighed).toMatchObject({
      verdict: "ELIGIBLE",
      ground: "SERVICE_LEVEL_EXCEEDED",
      eligibleAt: null,
      decidedAt: "2026-11-20T09:00:00.000Z",
      facts: {
        status: "IN_PROGRESS",
        closure: null,
        matter: "TECHNICAL",
        serviceCode: "FURAS-REQUESTS",
        openedAt: "2026-11-01T08:00:00.000Z",
        closedAt: null,
        dueAt: "2026-11-15T21:00:00.000Z",
        resolutionBusinessDays: 10,
      },
    });
    const ids = weighed.decisions.map(({ rule }) => rule.id);
    expect(ids).toEqual([
      ...["AMR-C1", "AMR-C2", "AMR-C3", "AMR-C4", "AMR-C5", "AMR-C6", "AMR-C7", "AMR-C8"],
      ...["AMR-X1", "AMR-X2", "AMR-X3"],
    ]);
  });

  it("is not yet before the fifth business day has ended, and then it is (A2)", async () => {
    const ticket = knownTicket(hub, { openedAt: new Date("2026-11-05T21:30:00.000Z") });

    hub.now = new Date("2026-11-12T20:59:59.999Z");
    const before = await ask(owner, ticket);
    hub.now = new Date("2026-11-12T21:00:00.000Z");
    const after = await ask(owner, ticket);
    hub.now = new Date("2026-11-20T09:00:00.000Z");

    expect(before).toMatchObject({ verdict: "NOT_YET", eligibleAt: "2026-11-12T21:00:00.000Z" });
    expect(after).toMatchObject({ verdict: "ELIGIBLE", ground: "NO_SERVICE_LEVEL" });
  });

  it("uses the service level that was in force when the ticket was opened", async () => {
    const fields = { provider: "MOF", serviceCode: "MOF-REFUNDS" };
    await hub.amr.database.query(
      "insert into service_level values ('MOF', '2026-11-10T00:00:00Z', 20)",
    );

    const earlier = await ask(
      owner,
      knownTicket(hub, { ...fields, openedAt: inRiyadh("2026-11-09 10:00") }),
    );
    const later = await ask(
      owner,
      knownTicket(hub, { ...fields, openedAt: inRiyadh("2026-11-10 10:00") }),
    );

    expect(earlier.facts).toMatchObject({ resolutionBusinessDays: null, dueAt: null });
    expect(later.facts).toMatchObject({ resolutionBusinessDays: 20 });
  });

  it("says INELIGIBLE of a closed technical ticket until it is said whether it goes on (AMR-X3)", async () => {
    const ticket = knownTicket(hub, {}, ["2026-11-10 10:00", "CLOSED"]);

    expect(await ask(owner, ticket)).toMatchObject({ verdict: "INELIGIBLE" });
    expect(await ask(owner, ticket, { stillOccurring: false })).toMatchObject({
      verdict: "INELIGIBLE",
      alternative: "SUGGESTION",
    });
    expect(await ask(owner, ticket, { stillOccurring: true })).toMatchObject({
      verdict: "ELIGIBLE",
      ground: "CLOSED_UNSATISFACTORILY",
    });
    expect(await ask(owner, ticket, { matter: "PROCEDURAL" })).toMatchObject({
      verdict: "INELIGIBLE",
      alternative: "CONTACT_PROVIDER",
    });
  });

  it("names the complaint in the way to whom it belongs, and to staff", async () => {
    const ticket = knownTicket(hub);
    const { complaint } = await submit(hub, owner, submission(ticket));
    const { number } = complaint;

    expect((await ask(owner, ticket)).existingComplaint).toEqual({ number });
    expect((await ask(staff, ticket)).existingComplaint).toEqual({ number });
  });

  it("is weighed by staff for the ticket's own beneficiary", async () => {
    expect(await ask(staff, knownTicket(hub))).toMatchObject({ verdict: "ELIGIBLE" });
  });

  it.each([
    [
      "an outage, which needs a picture (AMR-C8)",
      { ticketNumber: null, intakeOutage: true, serviceCode: "ETIMAD-DATA" },
    ],
    ["no number (AMR-C7)", { ticketNumber: null }],
    ["a number that is none", { ticketNumber: "--" }],
    ["a number that no database takes", { ticketNumber: "1\u0000" }],
  ])("is INELIGIBLE for %s, and nobody is asked", async (_, more) => {
    const ticket = knownTicket(hub);
    hub.providers.asked.length = 0;

    const weighed = await ask(owner, ticket, more);

    expect(weighed).toMatchObject({ verdict: "INELIGIBLE", facts: null });
    expect(hub.providers.asked).toEqual([]);
  });

  it.each(["NOBODY", "\u0000"])(
    "is null for the provider %j, which there is not",
    async (provider) => {
      expect(await ask(owner, knownTicket(hub), { provider })).toBeNull();
    },
  );

  it("shows the deadline that a closed ticket keeps, whatever days off were declared since", async () => {
    const fields = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
    const ticket = knownTicket(hub, fields, ["2026-11-10 10:00", "CLOSED"]);
    await hub.takeIn(ticket);
    await declareDays(hub, "2026-11-12", "2026-11-12");

    const asked = { provider: "FURAS", ticketNumber: ticket.number, stillOccurring: true };
    const weighed = payloadOf(await hub.ask(owner, ASK, asked), "complaintEligibility") as Weighed;

    expect(weighed.facts).toMatchObject({ dueAt: "2026-11-15T21:00:00.000Z" });
  });
});
