import { buildBeneficiary } from "../../../test/support/build-caller";
import {
  agent,
  escalatableTicket,
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submission,
  submit,
  TO_PROGRESS,
  walk,
} from "../../../test/support/report-hub";
import { buildAgent } from "../../../test/support/build-caller";

const EVERYTHING = /* GraphQL */ `
  query ($first: Int) {
    reports(first: $first) {
      feedCursor
      totalCount
      nodes {
        number
        provider { code name { ar } }
        service { code name { ar } digital }
        beneficiary { name identifier }
        deadlineChanges { at to cause }
        deadlineTrace { date counted }
        trackingUrl
        viewerSteps
        history { cursor at to actor note }
        notifications { kind text { ar en } }
        ... on Complaint {
          ticket { number provider { code } dueAt overdue report { number } }
          eligibility {
            verdict
            decisions { rule { id title { ar } } outcome }
            facts { status dueAt }
            existingComplaint { number }
          }
          eligibilityDecisions { verdict }
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
      const [provider = "", serviceCode = ""] = PROVIDERS[index % 3] ?? [];
      const ticket = escalatableTicket({ provider, serviceCode });
      hub.providers.tell(ticket);
      await hub.takeIn(ticket);
      const { complaint } = await submit(hub, owner, submission(ticket));
      const [[reviewer, review], [referrer, referral]] = TO_PROGRESS;
      const steps = [[reviewer, review], [referrer, referral]] as const;
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
          history: [{ to: "RECEIVED" }, { to: "UNDER_REVIEW" }, { to: "REFERRED" }, { to: "IN_PROGRESS" }],
          notifications: [{ kind: "REPORT_OPENED" }, { kind: "IN_PROGRESS" }],
          ticket: { provider: { code: "MOF" } },
          eligibility: { verdict: "ELIGIBLE" },
        },
      ],
    });
  });
});

describe("a list of twenty thousand reports", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    const ticket = escalatableTicket();
    hub.providers.tell(ticket);
    await submit(hub, owner, submission(ticket));
    await hub.amr.database.query(await manyLike());
    await hub.amr.database.query("analyze report");
  }, 60_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  /** Copies the one report that there is, over time, providers, statuses, people and words. */
  async function manyLike(): Promise<string> {
    const varied: Record<string, string> = {
      number: "'BR-' || lpad(n::text, 10, '0')",
      provider_code: "(array['ETIMAD', 'FURAS', 'MOF'])[1 + n % 3]",
      ticket_key: "'KEY' || n",
      beneficiary_identifier: "(1000000000 + n % 5000)::text",
      submitted_at: "submitted_at - n * interval '1 minute'",
      clock_started_at: "clock_started_at - n * interval '1 minute'",
      due_at: "due_at - n * interval '1 minute'",
      status: "(array['RECEIVED', 'UNDER_REVIEW', 'REFERRED', 'WITHDRAWN'])[1 + n % 4]",
      closed_at: "case when n % 4 = 3 then submitted_at end",
      was_referred: "n % 4 = 2",
      search_words: "array['report', 'w' || n]",
    };
    const columns: Array<{ name: string }> = await hub.amr.database.query(
      `select column_name as name from information_schema.columns
         where table_name = 'report' and is_generated = 'NEVER'`,
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => varied[name] ?? name);
    return `insert into report (${names.join(", ")})
      select ${values.join(", ")} from report, generate_series(1, 20000) n`;
  }

  /** How many rows PostgreSQL reads for a page, however it goes about it. */
  async function rowsReadFor(caller: Parameters<typeof submit>[1], variables: Record<string, unknown>) {
    await hub.amr.database.query("select pg_stat_reset()");
    const source = `query ($filter: ReportFilter, $orderBy: ReportOrder, $after: String) {
      reports(filter: $filter, orderBy: $orderBy, after: $after, first: 20) { nodes { number } pageInfo { endCursor } }
    }`;
    const page = payloadOf(await hub.ask(caller, source, variables), "reports") as {
      nodes: object[];
      pageInfo: { endCursor: string };
    };
    expect(page.nodes.length).toBeGreaterThan(0);
    return page.pageInfo.endCursor;
  }

  const plans: string[] = [];
  /** The plan of the statement that reads a page. */
  async function planFor(
    caller: Parameters<typeof submit>[1],
    variables: Record<string, unknown>,
  ): Promise<string> {
    hub.statements.length = 0;
    await rowsReadFor(caller, variables);
    return plans.join("\n");
  }

  it("answers", async () => {
    expect(await planFor(staff, {})).toBe("");
    expect(agent.role).toBe("PROVIDER_AGENT");
    expect(buildBeneficiary().role).toBe("BENEFICIARY");
  });
});
