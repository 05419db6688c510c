import { type Caller } from "../../../platform/auth/caller";
import {
  buildAgent,
  buildBeneficiary,
  buildCaller,
  SECOND_PERSON,
} from "../../../test/support/build-caller";
import { type ReportedTicket } from "../tickets/indexed-ticket";
import {
  owner,
  staff,
  agent,
  type ReportHub,
  openReportHub,
  escalatableTicket,
  submission,
  submit,
  payloadOf,
  knownTicket,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";

const TICKET = /* GraphQL */ `
  query ($provider: ID!, $number: ID!) {
    ticket(provider: $provider, number: $number) {
      report {
        number
        ticket {
          number
          report {
            status
          }
        }
      }
    }
  }
`;
const ESCALATED = /* GraphQL */ `
  query ($escalated: Boolean!) {
    tickets(filter: { escalated: $escalated }) {
      nodes {
        number
      }
      totalCount
    }
  }
`;

describe("the report of a provider's ticket", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(async () => {
    const { database } = hub.amr;
    await database.query("delete from ticket_deadline_change");
    await database.query("delete from ticket_index");
  });

  async function indexed() {
    const ticket = knownTicket(hub);
    await hub.takeIn(ticket);
    return ticket;
  }
  async function escalated() {
    const ticket = await indexed();
    const { complaint } = await submit(hub, owner, submission(ticket));
    return { ticket, number: complaint.number };
  }
  const reportOf = async (caller: Caller, { provider, number }: ReportedTicket) => {
    const ticket = payloadOf(await hub.ask(caller, TICKET, { provider, number }), "ticket");
    return (ticket as { report: unknown } | null)?.report;
  };
  const listed = async (caller: Caller, isEscalated: boolean) => {
    const page = payloadOf(await hub.ask(caller, ESCALATED, { escalated: isEscalated }), "tickets");
    return (page as { nodes: { number: string }[] }).nodes.map(({ number }) => number);
  };

  it("is the one that stands in the way of another (A6)", async () => {
    const { ticket, number } = await escalated();

    expect(await reportOf(owner, ticket)).toEqual({
      number,
      ticket: { number: ticket.number, report: { status: "RECEIVED" } },
    });
    expect(await reportOf(staff, ticket)).toMatchObject({ number });
  });

  it("is none for a ticket that was not escalated", async () => {
    expect(await reportOf(staff, await indexed())).toBeNull();
  });

  it("is none once it does not stand in the way any more", async () => {
    const { ticket, number } = await escalated();
    await walk(hub, number, [owner, "withdrawReport"]);

    expect(await reportOf(owner, ticket)).toBeNull();
  });

  it("is the agent's to see once it was referred", async () => {
    const { ticket, number } = await escalated();
    const before = await reportOf(agent, ticket);

    await walk(hub, number, [staff, "startReview"], [staff, "referReport"]);

    expect(before).toBeNull();
    expect(await reportOf(agent, ticket)).toMatchObject({ number });
  });

  it("is nobody's whose ticket it is not", async () => {
    const { ticket } = await escalated();

    expect(await reportOf(buildBeneficiary(SECOND_PERSON), ticket)).toBeUndefined();
    expect(await reportOf(buildAgent("MOF"), ticket)).toBeUndefined();
  });

  it("is none for the hub's own subgraphs", async () => {
    const { ticket } = await escalated();

    expect(await reportOf(buildCaller("SYSTEM"), ticket)).toBeNull();
  });

  it("decides whether a ticket is listed as escalated, as far as the caller may see it", async () => {
    const { ticket, number } = await escalated();
    const other = await indexed();

    expect(await listed(staff, true)).toEqual([ticket.number]);
    expect(await listed(staff, false)).toEqual([other.number]);
    expect(await listed(owner, true)).toEqual([ticket.number]);
    expect(await listed(agent, true)).toEqual([]);
    await walk(hub, number, [staff, "startReview"], [staff, "referReport"]);
    expect(await listed(agent, true)).toEqual([ticket.number]);
    expect(await listed(agent, false)).toEqual([other.number]);
  });
});

describe("the ticket of a complaint", () => {
  let hub: ReportHub;
  const SEE = /* GraphQL */ `
    query ($number: ID!) {
      report(number: $number) {
        ... on Complaint {
          ticketNumber
          ticket {
            __typename
            number
            dueAt
          }
        }
      }
    }
  `;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function escalated() {
    const ticket = escalatableTicket({ provider: "FURAS", serviceCode: "FURAS-REQUESTS" });
    hub.providers.tell(ticket);
    const ticketNumber = ticket.number.toLowerCase();
    const { complaint } = await submit(hub, owner, submission(ticket, { ticketNumber }));
    return { ticket, ticketNumber, number: complaint.number };
  }

  it("is the provider's, by the provider's own spelling, also before it is taken in", async () => {
    const { ticket, ticketNumber, number } = await escalated();

    expect(payloadOf(await hub.ask(owner, SEE, { number }), "report")).toEqual({
      ticketNumber,
      ticket: {
        __typename: "FurasTicket",
        number: ticket.number,
        dueAt: "2026-11-15T21:00:00.000Z",
      },
    });
  });

  it("is null with an error, and the rest there, while nobody can say", async () => {
    const { number } = await escalated();
    hub.providers.down.add("FURAS");

    const { data, errors } = await hub.ask(owner, SEE, { number });
    hub.providers.down.delete("FURAS");

    expect(data).toMatchObject({ report: { ticket: null } });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
  });
});
