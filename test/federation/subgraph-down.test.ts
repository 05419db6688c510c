import { expectUnavailable, fieldOf } from "../support/unavailable";
import {
  complaintInput,
  FIRST_PERSON,
  openLateTicket,
  openTicket,
  type ProviderName,
  PROVIDERS,
  submitComplaint,
  submitted,
  takeTicketStep,
} from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const TICKETS = /* GraphQL */ `
  {
    tickets(first: 10) {
      nodes {
        number
        provider {
          code
        }
        dueAt
        subject
        status
      }
    }
    viewer {
      role
    }
    rule(id: "AMR-C5") {
      id
    }
  }
`;
const REPORT = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      ... on Complaint {
        ticket {
          number
          provider {
            code
          }
          dueAt
          status
        }
      }
    }
  }
`;

interface Node {
  readonly number: string;
  readonly provider: { readonly code: string } | null;
  readonly dueAt: string | null;
  readonly subject: string | null;
  readonly status: string | null;
}
interface Listed {
  readonly tickets: { readonly nodes: readonly Node[] } | null;
  readonly viewer: { readonly role: string } | null;
  readonly rule: { readonly id: string } | null;
}

describe("one agency down never takes the others' answers with it", () => {
  let hub: TestHub;
  let staff: string;
  const tickets = new Map<ProviderName, string>();
  const reports = new Map<ProviderName, string>();

  beforeAll(async () => {
    hub = await startTestHub();
    staff = await hub.tokens.staff();
    for (const provider of PROVIDERS) {
      const { number } = await openLateTicket(hub, provider);
      tickets.set(provider, number);
      reports.set(provider, await submitted(hub, provider, number));
    }
  }, 60_000);
  afterAll(() => hub.close());

  describe.each(PROVIDERS)("%s does not answer", (provider) => {
    const name = provider.toLowerCase();
    beforeAll(() => hub.stop(name));
    afterAll(() => hub.start(name), 20_000);

    it("leaves whole what does not need it, and of its tickets the number, the provider and dueAt", async () => {
      const { data, errors } = await hub.ask<Listed>(staff, TICKETS);

      const nodes = data?.tickets?.nodes ?? [];
      const its = nodes.filter((node) => node.provider?.code === name.toUpperCase());
      const others = nodes.filter((node) => node.provider?.code !== name.toUpperCase());
      expect(data).toMatchObject({ viewer: { role: "REGULATOR_STAFF" }, rule: { id: "AMR-C5" } });
      expect(its).toMatchObject([{ number: tickets.get(provider), subject: null, status: null }]);
      expect(its[0]?.dueAt === null).toBe(provider !== "Furas");
      expect(others).toHaveLength(2);
      expect(others.every(({ subject, status }) => subject !== null && status !== null)).toBe(true);
      expectUnavailable(errors, name);
    });

    it("shows a report whole, its ticket with number, provider and dueAt", async () => {
      const { data, errors } = await hub.ask(staff, REPORT, { number: reports.get(provider) });

      expect(data).toMatchObject({
        report: {
          status: "RECEIVED",
          ticket: {
            number: tickets.get(provider),
            provider: { code: name.toUpperCase() },
            status: null,
          },
        },
      });
      expectUnavailable(errors, name);
    });

    it("answers the others' own queries beside its null", async () => {
      const other = PROVIDERS.find((one) => one !== provider) ?? provider;
      const query = `query ($its: ID!, $other: ID!) {
        its: ${fieldOf(provider)}(number: $its) { subject }
        other: ${fieldOf(other)}(number: $other) { subject }
      }`;

      const { data, errors } = await hub.ask(staff, query, {
        its: tickets.get(provider),
        other: tickets.get(other),
      });

      expect(data).toMatchObject({ its: null, other: { subject: "لم يصل رد" } });
      expectUnavailable(errors, name);
    });

    it("weighs a complaint as PROVISIONAL, and takes it so (A8)", async () => {
      const token = await hub.tokens.beneficiary(FIRST_PERSON);
      const eligibility = `{ complaintEligibility(provider: "${name.toUpperCase()}", ticketNumber: "NEW-1") { verdict } }`;

      const weighed = await hub.ask(token, eligibility);
      const answer = await submitComplaint(hub, token, complaintInput(provider, "NEW-1"));

      expect(weighed.data).toEqual({ complaintEligibility: { verdict: "PROVISIONAL" } });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.submitComplaint?.complaint).toMatchObject({ status: "RECEIVED" });
    });
  });

  it("is whole again once everybody answers", async () => {
    const { number } = await openTicket(hub, "Furas");
    const changed = await takeTicketStep(hub, "Furas", "change", { number, status: "IN_PROGRESS" });

    const { data, errors } = await hub.ask<Listed>(staff, TICKETS);

    expect(changed.ticket?.dueAt).not.toBeNull();
    expect(errors).toBeUndefined();
    expect(data?.tickets?.nodes.every(({ subject }) => subject !== null)).toBe(true);
  });
});
