import { openLateTicket, PROVIDERS, submitted } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const LIST = /* GraphQL */ `
  query ($first: Int!) {
    reports(first: $first) {
      nodes {
        number
        status
        dueAt
        provider {
          code
          name {
            ar
          }
        }
        service {
          name {
            ar
          }
        }
        beneficiary {
          name
        }
        history {
          cursor
          to
        }
        notifications {
          kind
        }
        viewerSteps
        ... on Complaint {
          ground
          eligibility {
            verdict
            decisions {
              rule {
                id
                title {
                  ar
                }
              }
              outcome
            }
          }
          ticket {
            number
            status
            subject
            dueAt
            overdue
            history {
              cursor
              to
            }
            report {
              number
            }
          }
        }
      }
    }
  }
`;

const READINGS = 20;

interface Listed {
  readonly reports: {
    readonly nodes: ReadonlyArray<{ readonly ticket: { readonly status: string | null } | null }>;
  };
}

describe("a page of thirty complaints with their tickets over three providers", () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
    for (const provider of PROVIDERS) {
      for (let index = 0; index < 10; index++) {
        const { number } = await openLateTicket(hub, provider);
        await submitted(hub, provider, number);
      }
    }
  }, 120_000);
  afterAll(() => hub.close());

  it("costs one request to amr and one to each provider", async () => {
    const staff = await hub.tokens.staff();
    hub.forget();

    const { data, errors } = await hub.ask<Listed>(staff, LIST, { first: 30 });

    expect(errors).toBeUndefined();
    expect(data?.reports.nodes).toHaveLength(30);
    expect(data?.reports.nodes.every(({ ticket }) => ticket?.status === "OPEN")).toBe(true);
    const counts = hub.requests.map(({ subgraph }) => subgraph).sort();
    expect(counts).toEqual(["amr", "etimad", "furas", "mof"]);
  });

  it("costs as many SQL statements as a page of three", async () => {
    const three = await statementsOf(3);
    const thirty = await statementsOf(30);

    // The three newest are all of one provider, so that one's cost is each one's.
    expect(thirty["amr"]).toBe(three["amr"]);
    for (const name of ["etimad", "furas", "mof"]) expect(thirty[name]).toBe(three["mof"]);
  });

  /** The least of several readings by subgraph: a worker that looks for what is due may fall into one of them. */
  async function statementsOf(first: number): Promise<Record<string, number>> {
    const staff = await hub.tokens.staff();
    const least: Record<string, number> = {};
    for (let reading = 0; reading < READINGS; reading++) {
      hub.forget();
      await hub.ask(staff, LIST, { first });
      for (const [name, count] of hub.statements)
        least[name] = Math.min(count, least[name] ?? Infinity);
    }
    return least;
  }
});
