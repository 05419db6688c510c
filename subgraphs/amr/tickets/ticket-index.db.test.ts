import { buildCaller } from "../../../test/support/build-caller";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";
import { scopeOf } from "../row-rights";
import { repositoriesOf } from "../repositories";
import { type TicketCriteria, type TicketOrder } from "./ticket-query";

const TICKETS = 20_000;
const NOW = new Date("2026-11-20T09:00:00.000Z");

/** Of 2,000 people; Furas has one in fifty; nine in ten are closed, as after some years, and half have a deadline. */
const FILL = `
  insert into ticket_index (number_key, provider_code, number, beneficiary_kind, beneficiary_identifier_kind,
    beneficiary_identifier, service_code, matter, status, closure, opened_at, closed_at, level, version, steps,
    resolution_business_days, due_at, calendar_version)
  select 'N' || n, case when n % 50 = 0 then 'FURAS' when n % 2 = 0 then 'ETIMAD' else 'MOF' end, 'N-' || n, 'INDIVIDUAL', 'NATIONAL_ID',
    (1000000000 + n % 2000)::text, 'S', 'TECHNICAL', case when n % 20 < 2 then 'OPEN' else 'CLOSED' end,
    case when n % 20 < 2 then null else 'RESOLVED' end, opened, case when n % 20 < 2 then null else opened end,
    0, 1, '[{}]', case when n % 2 = 0 then 10 end, case when n % 2 = 0 then opened + interval '14 days' end, 1
  from (select n, timestamptz '2026-11-20' - n * interval '1 hour' as opened
        from generate_series(1, ${TICKETS}) n) as made`;

interface Plan {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly Plans?: readonly Plan[];
}

describe("the ticket index, with 20,000 tickets", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
    await hub.amr.database.query(FILL);
    await hub.amr.database.query("analyze ticket_index");
  }, 60_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  const all: TicketCriteria = { scope: scopeOf(buildCaller("REGULATOR_STAFF")), now: NOW };
  const ofProvider: TicketCriteria = { ...all, scope: { kind: "PROVIDER", provider: "FURAS" } };
  const beneficiary = { identifierKind: "NATIONAL_ID", identifier: "1000000016" } as const;
  const ofPerson: TicketCriteria = { ...all, scope: { kind: "BENEFICIARY", beneficiary } };

  it.each<[string, TicketCriteria, TicketOrder]>([
    ["ticket_by_opening", all, "OPENED_AT_DESC"],
    ["ticket_by_opening", all, "OPENED_AT_ASC"],
    ["ticket_by_due", all, "DUE_AT_ASC"],
    ["ticket_unclosed_by_due", { ...all, overdue: true }, "DUE_AT_ASC"],
    ["ticket_of_provider_by_opening", ofProvider, "OPENED_AT_DESC"],
    ["ticket_of_provider_by_due", ofProvider, "DUE_AT_ASC"],
    ["ticket_of_beneficiary", ofPerson, "OPENED_AT_DESC"],
    ["ticket_index_pkey", { ...all, key: "N4242" as never }, "OPENED_AT_DESC"],
  ])("is read by %s, and no further than the page", async (index, criteria, order) => {
    const after = ["2026-10-01T00:00:00.000Z", "FURAS", "N1"];

    const plans = [await planOf(criteria, order, null), await planOf(criteria, order, after)];

    for (const scans of plans) {
      expect(scans.map((scan) => scan["Index Name"])).toEqual([index]);
      expect(scans[0]?.["Actual Rows"]).toBeLessThanOrEqual(21);
    }
  });

  it("finds tickets by their numbers without reading others", async () => {
    hub.statements.length = 0;
    const ids = ["N49", "N50", "N51"].map((key) => ({ provider: "FURAS", key: key as never }));

    const found = await repositoriesOf(hub.amr.database.manager).tickets.findMany(ids);

    expect(found.map((ticket) => ticket?.key)).toEqual([undefined, "N50", undefined]);
    expect(hub.statements).toHaveLength(1);
  });

  /** The scans that PostgreSQL makes for the statement that the repository sends for a page. */
  async function planOf(
    criteria: TicketCriteria,
    order: TicketOrder,
    after: readonly string[] | null,
  ): Promise<readonly Plan[]> {
    const runner = hub.amr.database.createQueryRunner();
    const query = runner.query.bind(runner) as Run;
    const plans: Plan[] = [];
    const explained: Run = async (sql, ...rest) => {
      const [answer] = (await query(`explain (analyze, format json) ${sql}`, rest[0])) as Explained;
      plans.push(...scansOf(answer["QUERY PLAN"][0].Plan));
      return query(sql, ...rest);
    };
    Object.assign(runner, { query: explained });
    await repositoriesOf(runner.manager).tickets.page(criteria, { order, first: 20, after });
    await runner.release();
    return plans;
  }
});

type Run = (sql: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>;
type Explained = readonly [{ "QUERY PLAN": readonly [{ Plan: Plan }] }];

function scansOf(plan: Plan): readonly Plan[] {
  return plan.Plans === undefined ? [plan] : plan.Plans.flatMap(scansOf);
}
