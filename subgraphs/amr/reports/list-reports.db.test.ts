import { type Caller } from "../../../platform/auth/caller";
import { buildAgent, buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  owner,
  staff,
  agent,
  type ReportHub,
  openReportHub,
  doAllDue,
  escalatableTicket,
  submission,
  submit,
  payloadOf,
} from "../../../test/support/report-hub";
import { walk, TO_PROGRESS } from "../../../test/support/report-steps";

const LIST = /* GraphQL */ `
  query ($filter: ReportFilter, $orderBy: ReportOrder, $first: Int, $after: String) {
    reports(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        cursor
        node {
          number
        }
      }
      nodes {
        title
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
      feedCursor
    }
  }
`;

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly number: string };
  }[];
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const second = {
  kind: "INDIVIDUAL",
  identifierKind: "NATIONAL_ID",
  identifier: SECOND_PERSON,
} as const;
const FURAS = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
const NOW = inRiyadh("2026-11-30 10:00");

describe("a list of reports", () => {
  let hub: ReportHub;
  const numbers: Record<string, string> = {};

  beforeAll(async () => {
    hub = await openReportHub();
    await make("OLD", "2026-11-08 10:00");
    await make("FURAS", "2026-11-22 10:00", FURAS);
    await make("CLOSED TICKET", "2026-11-23 00:30", {}, ["2026-11-20 10:00", "CLOSED"]);
    await make("HERS", "2026-11-23 23:59", { beneficiary: second });
    await make("AWAITING", "2026-11-24 10:00");
    await make("REFERRED", "2026-11-25 10:00");
    await make("IN PROGRESS", "2026-11-25 10:00");
    await walk(hub, numberOf("AWAITING"), [staff, "startReview"], [staff, "requestInformation"]);
    await walk(hub, numberOf("REFERRED"), [staff, "startReview"], [staff, "referReport"]);
    await walk(hub, numberOf("IN PROGRESS"), ...TO_PROGRESS);
    hub.now = inRiyadh("2026-11-25 12:00");
    await doAllDue(hub);
    hub.now = NOW;
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const numberOf = (title: string) => numbers[title] ?? "";
  async function make(title: string, at: string, ...args: Parameters<typeof escalatableTicket>) {
    hub.now = inRiyadh(at);
    const openedAt = inRiyadh("2026-10-20 10:00");
    const ticket = escalatableTicket({ openedAt, ...args[0] }, ...(args.slice(1) as []));
    hub.providers.tell(ticket);
    const caller = ticket.beneficiary === second ? buildBeneficiary(SECOND_PERSON) : owner;
    const input = submission(ticket, { title, stillOccurring: true });
    const { complaint, userErrors } = await submit(hub, caller, input);
    expect(userErrors).toEqual([]);
    numbers[title] = complaint.number;
  }
  async function list(caller: Caller, variables: Record<string, unknown> = {}) {
    const result = await hub.ask(caller, LIST, variables);
    return payloadOf(result, "reports") as Page;
  }
  const titles = async (caller: Caller, variables?: Record<string, unknown>) =>
    (await list(caller, variables)).nodes.map(({ title }) => title);
  async function allPages(variables: Record<string, unknown>): Promise<string[]> {
    const all: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page = await list(staff, { ...variables, after });
      all.push(...page.nodes.map(({ title }) => title));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    return all;
  }

  describe("in an order", () => {
    /** The two of one instant stand in the order of their numbers, which are drawn. */
    const pair = () =>
      ["REFERRED", "IN PROGRESS"].sort((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1));
    const oldestFirst = () => [...["OLD", "FURAS", "CLOSED TICKET", "HERS", "AWAITING"], ...pair()];
    const byDue = () => [
      ...["OLD"],
      ...["FURAS"],
      ...(numberOf("CLOSED TICKET") < numberOf("HERS")
        ? ["CLOSED TICKET", "HERS"]
        : ["HERS", "CLOSED TICKET"]),
      ...pair(),
      ...["AWAITING"],
    ];

    it("is newest first when nothing is said", async () => {
      expect(await titles(staff)).toEqual(oldestFirst().toReversed());
    });

    it.each([1, 2, 3, 100])("is whole over pages of %d", async (first) => {
      expect(await allPages({ first, orderBy: "SUBMITTED_AT_ASC" })).toEqual(oldestFirst());
      expect(await allPages({ first })).toEqual(oldestFirst().toReversed());
      expect(await allPages({ first, orderBy: "DUE_AT_ASC" })).toEqual(byDue());
    });

    it("says what is before and after a page, and counts all of it", async () => {
      const page = await list(staff, { first: 4 });
      const next = await list(staff, { first: 4, after: page.pageInfo.endCursor });

      expect(page.pageInfo).toMatchObject({
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: page.edges[0]?.cursor,
        endCursor: page.edges[3]?.cursor,
      });
      expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect([page.totalCount, next.totalCount]).toEqual([7, 7]);
    });
  });

  describe("is of what the caller may see", () => {
    it.each<[string, Caller, readonly string[]]>([
      ["an agent: what was referred to their provider", agent, ["IN PROGRESS", "REFERRED"]],
      ["an agent of a provider without any", buildAgent("FURAS"), []],
      ["a beneficiary: their own", buildBeneficiary(SECOND_PERSON), ["HERS"]],
    ])("%s", async (_, caller, expected) => {
      const page = await list(caller);

      expect(page.nodes.map(({ title }) => title).toSorted()).toEqual(expected);
      expect(page.totalCount).toBe(expected.length);
    });

    it("also when the filter names another's", async () => {
      expect(await titles(agent, { filter: { providers: ["FURAS"] } })).toEqual([]);
      expect(await titles(owner, { filter: { search: numberOf("HERS") } })).toEqual([]);
    });
  });

  describe("is refused as BAD_USER_INPUT", () => {
    const forged = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

    it.each([
      ["a page of none", { first: 0 }],
      ["a page of more than a hundred", { first: 101 }],
      ["a cursor that is none", { after: "nothing" }],
      ["a cursor of another order", { after: forged("DUE_AT_ASC", "infinity", "BR-1") }],
      ["a cursor with no instant", { after: forged("SUBMITTED_AT_DESC", "soon", "BR-1") }],
      [
        "a cursor that no database takes",
        { after: forged("SUBMITTED_AT_DESC", "2026-11-03T07:00:00.000Z", "\u0000") },
      ],
      [
        "a cursor of the year 0000",
        { after: forged("SUBMITTED_AT_DESC", "0000-01-01T00:00:00.000Z", "BR-1") },
      ],
      [
        "a cursor of a year beyond 9999",
        { after: forged("SUBMITTED_AT_DESC", "+010000-01-01T00:00:00.000Z", "BR-1") },
      ],
      ["a search of more than two hundred signs", { filter: { search: "ab ".repeat(67) } }],
    ])("with %s", async (_, variables) => {
      const { data, errors } = await hub.ask(staff, LIST, variables);

      expect(data).toEqual({ reports: null });
      expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
    });
  });
});
