import { type Caller } from "../../../platform/auth/caller";
import { buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  owner,
  staff,
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
  const found = async (filter: Record<string, unknown>) =>
    (await titles(staff, { filter })).toSorted();

  describe("with a filter", () => {
    it.each<[string, Record<string, unknown>, readonly string[]]>([
      ["a provider", { providers: ["FURAS"] }, ["FURAS"]],
      ["a provider that there is not", { providers: ["NOBODY", "\u0000"] }, []],
      ["no provider at all", { providers: [] }, []],
      ["a status", { statuses: ["REFERRED", "IN_PROGRESS"] }, ["IN PROGRESS", "REFERRED"]],
      ["what is overdue", { overdue: true, providers: ["ETIMAD"] }, ["OLD"]],
      ["what is not overdue", { overdue: false, statuses: ["AWAITING_INFORMATION"] }, ["AWAITING"]],
      ["a ground", { grounds: ["CLOSED_UNSATISFACTORILY"] }, ["CLOSED TICKET"]],
      [
        "two grounds",
        { grounds: ["SERVICE_LEVEL_EXCEEDED", "CLOSED_UNSATISFACTORILY"] },
        ["CLOSED TICKET", "FURAS"],
      ],
      ["a verdict that none has", { verdicts: ["PROVISIONAL"] }, []],
      ["a track that none is of", { tracks: ["SUGGESTION"] }, []],
      [
        "a day in Riyadh",
        { submittedFrom: "2026-11-23", submittedTo: "2026-11-23" },
        ["CLOSED TICKET", "HERS"],
      ],
      ["days that there are no reports of", { submittedFrom: "9999-12-31" }, []],
      ["days before there was a calendar", { submittedTo: "0000-01-01" }, []],
      ["two at once", { statuses: ["RECEIVED"], submittedTo: "2026-11-22" }, ["FURAS", "OLD"]],
    ])("of %s", async (_, filter, expected) => {
      expect(await found(filter)).toEqual(expected);
    });

    it("that is null or blank everywhere is of all", async () => {
      const filter = { providers: null, statuses: null, overdue: null, search: " " };

      expect(await titles(staff, { filter, orderBy: null, first: null })).toHaveLength(7);
    });

    it("of overdue ones has those whose due instant is this one", async () => {
      hub.now = inRiyadh("2026-11-30 00:00");
      const at = await found({ overdue: true });
      hub.now = new Date(hub.now.getTime() - 1);
      const before = await found({ overdue: true });
      hub.now = NOW;

      expect(at).toEqual(["FURAS", "OLD"]);
      expect(before).toEqual(["OLD"]);
    });

    it("of a ticket's number takes any spelling", async () => {
      const source = "query ($n: ID!) { report(number: $n) { ... on Complaint { ticketNumber } } }";
      const report = payloadOf(await hub.ask(staff, source, { n: numberOf("FURAS") }), "report");
      const { ticketNumber } = report as { ticketNumber: string };

      expect(await found({ ticketNumber: ticketNumber.toLowerCase().replace("-", " ") })).toEqual([
        "FURAS",
      ]);
      expect(await found({ ticketNumber: "--" })).toEqual([]);
      expect(await found({ ticketNumber: "\u0000" })).toEqual([]);
    });

    it.each([
      ["a word of the title, in any case", "awaiting", ["AWAITING"]],
      ["the beginning of a word", "progr", ["IN PROGRESS"]],
      ["words of title and description together", "furas nobody bid", ["FURAS"]],
      ["nothing of the kind", "absent", []],
      ["signs that are no words", "-- ؟", []],
      ["what looks like a query", "'zz' | !nobody & (", []],
    ])("of a search finds %s", async (_, search, expected) => {
      expect(await found({ search })).toEqual(expected);
    });

    it("of a search finds a report's number, whole or in part", async () => {
      const number = numberOf("HERS");

      expect(await found({ search: number })).toEqual(["HERS"]);
      expect(await found({ search: number.slice(3) })).toEqual(["HERS"]);
      expect(await found({ search: `br ${number.slice(3)}` })).toEqual(["HERS"]);
    });
  });
});
