import { buildAgent } from "../../../test/support/build-caller";
import {
  owner,
  staff,
  type ReportHub,
  openReportHub,
  escalatableTicket,
  submission,
  submit,
  payloadOf,
} from "../../../test/support/report-hub";
import { walk, TO_PROGRESS } from "../../../test/support/report-steps";

const EVERYTHING = /* GraphQL */ `
  query ($first: Int) {
    reports(first: $first) {
      feedCursor
      totalCount
      nodes {
        number
        provider {
          code
          name {
            ar
          }
        }
        service {
          code
          name {
            ar
          }
          digital
        }
        beneficiary {
          name
          identifier
        }
        deadlineChanges {
          at
          to
          cause
        }
        deadlineTrace {
          date
          counted
        }
        trackingUrl
        viewerSteps
        reopenRequest {
          note
        }
        reopenableUntil
        documents {
          id
        }
        history {
          cursor
          at
          to
          actor
          note
        }
        notifications {
          kind
          text {
            ar
            en
          }
        }
        ... on Complaint {
          ticket {
            number
            provider {
              code
            }
            dueAt
            overdue
            report {
              number
            }
          }
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
            facts {
              status
              dueAt
            }
            existingComplaint {
              number
            }
          }
          eligibilityDecisions {
            verdict
          }
        }
      }
    }
  }
`;

const PROVIDERS = [
  ["ETIMAD", "ETIMAD-TENDERS"],
  ["FURAS", "FURAS-REQUESTS"],
  ["MOF", "MOF-REFUNDS"],
] as const;

describe("a page of complaints with all that belongs to them", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    for (let index = 0; index < 30; index += 1) {
      hub.now = new Date(hub.now.getTime() + 1000);
      const [provider = "", serviceCode = ""] = PROVIDERS[index % 3] ?? [];
      const ticket = escalatableTicket({ provider, serviceCode });
      hub.providers.tell(ticket);
      await hub.takeIn(ticket);
      const { complaint } = await submit(hub, owner, submission(ticket));
      const [[reviewer, review], [referrer, referral]] = TO_PROGRESS;
      const steps = [
        [reviewer, review],
        [referrer, referral],
      ] as const;
      await walk(hub, complaint.number, ...steps, [buildAgent(provider), "startReport"]);
    }
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function costOf(first: number) {
    hub.statements.length = 0;
    hub.providers.asked.length = 0;
    const page = payloadOf(await hub.ask(staff, EVERYTHING, { first }), "reports");
    const { nodes } = page as { nodes: object[] };
    expect(nodes).toHaveLength(first);
    return { statements: hub.statements.length, asked: hub.providers.asked.length };
  }

  it("costs the same statements for thirty as for three, and asks no provider", async () => {
    await costOf(3);
    const few = await costOf(3);
    const many = await costOf(30);

    expect(many).toEqual(few);
    expect(many.asked).toBe(0);
    expect(many.statements).toBeLessThanOrEqual(12);
  });

  it("is whole", async () => {
    const page = payloadOf(await hub.ask(staff, EVERYTHING, { first: 1 }), "reports");

    expect(page).toMatchObject({
      totalCount: 30,
      nodes: [
        {
          provider: { code: "MOF" },
          service: { code: "MOF-REFUNDS", digital: true },
          history: [
            { to: "RECEIVED" },
            { to: "UNDER_REVIEW" },
            { to: "REFERRED" },
            { to: "IN_PROGRESS" },
          ],
          notifications: [{ kind: "REPORT_OPENED" }, { kind: "IN_PROGRESS" }],
          ticket: { provider: { code: "MOF" } },
          eligibility: { verdict: "ELIGIBLE" },
        },
      ],
    });
  });
});
