import { type SelectQueryBuilder } from "typeorm";
import { buildAgent, buildBeneficiary } from "../../../test/support/build-caller";
import { type PageRequest } from "../page";
import { inOrder, whereMatches } from "./report-criteria.repository";
import { type ReportCriteria, type ReportOrder } from "./report-query";
import { reportScopeOf } from "./report-rights";
import { searchQueryOf } from "./search-words";
import {
  owner,
  staff,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  knownTicket,
} from "../../../test/support/report-hub";

type Query = Parameters<typeof whereMatches>[0];

/** One step of a plan, as PostgreSQL tells of it. */
interface PlanNode {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

const NOW = new Date("2026-11-20T09:00:00.000Z");
const ALL = { scope: reportScopeOf(staff), now: NOW };
const AGENTS = { scope: reportScopeOf(buildAgent("FURAS")), now: NOW };
const OWN = { scope: reportScopeOf(buildBeneficiary()), now: NOW };
const NEWEST = "SUBMITTED_AT_DESC";
const OLDEST = "SUBMITTED_AT_ASC";
const MOST_URGENT = "DUE_AT_ASC";

/** A page is 21 rows; an agent's may be one in twelve of an index that is passed over in its order. */
const STRETCH = 400;

describe("a list of twenty thousand reports", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    const ticket = knownTicket(hub);
    await submit(hub, owner, submission(ticket));
    await hub.amr.database.query(await manyLikeIt());
    await hub.amr.database.query("analyze report");
  }, 120_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  /** Copies the one report that there is, over time, providers, statuses, people and words. */
  async function manyLikeIt(): Promise<string> {
    const varied: Record<string, string> = {
      number: "'BR-' || lpad(n::text, 10, '0')",
      provider_code: "(array['ETIMAD', 'FURAS', 'MOF'])[1 + n % 3]",
      ticket_key: "'KEY' || n",
      beneficiary_identifier: "(1000000000 + n % 5000)::text",
      submitted_at: "submitted_at - n * interval '1 minute'",
      clock_started_at: "clock_started_at - n * interval '1 minute'",
      due_at: "due_at - n * interval '1 minute'",
      status: "(array['RECEIVED', 'UNDER_REVIEW', 'REFERRED', 'WITHDRAWN'])[1 + n / 3 % 4]",
      closed_at: "case when n / 3 % 4 = 3 then submitted_at end",
      was_referred: "n / 3 % 4 = 2",
      ground: "(array['NO_SERVICE_LEVEL', 'CLOSED_UNSATISFACTORILY'])[1 + n / 3 % 2]",
      description: "repeat('The bid was answered by nobody. ', 30)",
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

  async function planOf(narrowed: (query: Query) => SelectQueryBuilder<object>) {
    const query = hub.amr.database.createQueryBuilder("ReportRow", "report") as unknown as Query;
    const [sql, parameters] = narrowed(query).getQueryAndParameters();
    const [row]: [{ "QUERY PLAN": [{ Plan: PlanNode }] }] = await hub.amr.database.query(
      `explain (analyze, format json) ${sql}`,
      parameters,
    );
    return partsOf(row["QUERY PLAN"][0].Plan);
  }
  const planOfPage = (criteria: ReportCriteria, request: PageRequest<ReportOrder>) =>
    planOf((query) => inOrder(whereMatches(query, criteria), request));

  const deep = ["2026-11-13T09:00:00.000Z", "BR-0000010000"];
  const unreached = ["-infinity", "BR-0000010000"];
  const deepByDue = ["2026-11-19T21:00:00.000Z", "BR-0000010000"];
  it.each<[string, ReportCriteria, ReportOrder, readonly string[] | null]>([
    ["the newest", ALL, NEWEST, null],
    ["the newest, far down", ALL, NEWEST, deep],
    ["the oldest", ALL, OLDEST, null],
    ["the most urgent", ALL, MOST_URGENT, null],
    ["the most urgent, far down", ALL, MOST_URGENT, deepByDue],
    ["the overdue by urgency", { ...ALL, overdue: true }, MOST_URGENT, null],
    ["a provider's newest", { ...ALL, providers: ["MOF"] }, NEWEST, null],
    ["a provider's most urgent", { ...ALL, providers: ["MOF"] }, MOST_URGENT, null],
    ["a status's newest", { ...ALL, statuses: ["REFERRED"] }, NEWEST, null],
    ["a status's most urgent", { ...ALL, statuses: ["RECEIVED"] }, MOST_URGENT, null],
    ["a ground's newest", { ...ALL, grounds: ["CLOSED_UNSATISFACTORILY"] }, NEWEST, null],
    ["a track's newest", { ...ALL, tracks: ["SUGGESTION"] }, NEWEST, null],
    ["those to be reopened", { ...ALL, reopenRequested: true }, NEWEST, null],
    ["those that nobody asked to reopen", { ...ALL, reopenRequested: false }, NEWEST, null],
    ["the most urgent, after one that nobody was told of", ALL, MOST_URGENT, unreached],
    ["those not eligible", { ...ALL, verdicts: ["PROVISIONAL"] }, NEWEST, null],
    [
      "some days' newest",
      { ...ALL, submittedBefore: new Date("2026-11-10T09:00:00Z") },
      NEWEST,
      null,
    ],
    ["an agent's newest", AGENTS, NEWEST, null],
    ["an agent's most urgent", AGENTS, MOST_URGENT, null],
    ["a beneficiary's own", OWN, NEWEST, null],
  ])("reads no more than a stretch of an index for %s", async (_, criteria, order, after) => {
    const plan = await planOfPage(criteria, { order, first: 20, after });

    expect(plan.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    expect(rowsReadIn(plan)).toBeLessThanOrEqual(STRETCH);
  });

  it.each<[string, ReportCriteria]>([
    ["a ticket's number", { ...ALL, ticketKey: "KEY777" as ReportCriteria["ticketKey"] & string }],
    ["a word", { ...ALL, search: searchQueryOf("w777") ?? "" }],
    ["two words", { ...ALL, search: searchQueryOf("report w777") ?? "" }],
  ])("finds %s by an index", async (_, criteria) => {
    const plan = await planOfPage(criteria, { order: NEWEST, first: 20, after: null });

    expect(plan.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    expect(rowsReadIn(plan)).toBeLessThanOrEqual(STRETCH);
  });
});

function partsOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(partsOf)];
}

/** What is read of the table or its indexes, wanted or not. */
function rowsReadIn(plan: readonly PlanNode[]): number {
  return plan
    .filter((node) => node["Node Type"].includes("Scan"))
    .map(
      (node) =>
        (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
    )
    .reduce((sum, rows) => sum + rows, 0);
}
