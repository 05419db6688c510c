import { type Caller } from "../../../platform/auth/caller";
import { buildAgent } from "../../../test/support/build-caller";
import {
  receivedSuggestion,
  receivedTransformation,
  see,
} from "../../../test/support/filed-reports";
import {
  agent,
  doAllDue,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { TO_PROGRESS, walk } from "../../../test/support/report-steps";

const START = new Date("2026-11-22T06:00:00.000Z");
/** The end of the day that a plan of these tests is for. */
const PLANNED_END = new Date("2026-12-10T21:00:00.000Z");
const LIST = /* GraphQL */ `
  query ($filter: ReportFilter, $orderBy: ReportOrder) {
    reports(filter: $filter, orderBy: $orderBy) {
      nodes {
        __typename
        number
        overdue
      }
      totalCount
    }
  }
`;

interface Page {
  readonly nodes: readonly { readonly __typename: string; readonly number: string }[];
  readonly totalCount: number;
}

describe("a list of reports of all three tracks (AMR-D2)", () => {
  let hub: ReportHub;
  const named = new Map<string, string>();

  beforeAll(async () => {
    hub = await openReportHub();
    hub.now = START;
    await make("COMPLAINT", received);
    await make("TO REOPEN", received, ...TO_PROGRESS, [agent, "resolveReport"]);
    await make("REOPENED", received, ...TO_PROGRESS, [agent, "resolveReport"]);
    await walk(hub, numberOf("TO REOPEN"), [owner, "requestReopen"]);
    await walk(hub, numberOf("REOPENED"), [owner, "requestReopen"], [staff, "decideReopen"]);
    await make("SUGGESTION", receivedSuggestion);
    await make("PLANNED", receivedSuggestion, ...TO_PROGRESS, [agent, "planReport"]);
    await make("TRANSFORMATION", receivedTransformation, [staff, "startReview"]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  const numberOf = (name: string) => named.get(name) ?? "";
  async function make(
    name: string,
    file: (hub: ReportHub) => Promise<string>,
    ...steps: Parameters<typeof walk>[2][]
  ) {
    const number = await file(hub);
    await walk(hub, number, ...steps);
    named.set(name, number);
  }
  async function list(caller: Caller, filter: Record<string, unknown> = {}) {
    return payloadOf(await hub.ask(caller, LIST, { filter }), "reports") as Page;
  }
  async function found(caller: Caller, filter: Record<string, unknown> = {}) {
    const { nodes } = await list(caller, filter);
    const names = new Map([...named].map(([name, number]) => [number, name]));
    return nodes.map(({ number }) => names.get(number)).toSorted();
  }

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["a track", { tracks: ["TRANSFORMATION_REQUEST"] }, ["TRANSFORMATION"]],
    [
      "two tracks",
      { tracks: ["SUGGESTION", "TRANSFORMATION_REQUEST"] },
      ["PLANNED", "SUGGESTION", "TRANSFORMATION"],
    ],
    [
      "a verdict, which only complaints have",
      { verdicts: ["ELIGIBLE"], statuses: ["RECEIVED"] },
      ["COMPLAINT"],
    ],
    ["what is to be reopened", { reopenRequested: true }, ["TO REOPEN"]],
    ["what is not", { reopenRequested: false, tracks: ["COMPLAINT"] }, ["COMPLAINT", "REOPENED"]],
    ["what is planned", { statuses: ["PLANNED"] }, ["PLANNED"]],
    ["what is overdue, of which there is none yet", { overdue: true }, []],
  ])("finds %s", async (_, filter, expected) => {
    expect(await found(staff, filter)).toEqual(expected);
  });

  it("finds a planned one overdue from the end of its day on, that instant included", async () => {
    const filter = { overdue: true, statuses: ["PLANNED"] };

    hub.now = new Date(PLANNED_END.getTime() - 1);
    const before = [await found(staff, filter), await found(staff, { ...filter, overdue: false })];
    hub.now = PLANNED_END;
    const at = [await found(staff, filter), await found(staff, { ...filter, overdue: false })];

    expect(before).toEqual([[], ["PLANNED"]]);
    expect(at).toEqual([["PLANNED"], []]);
  });

  it("shows each as what it is", async () => {
    const { nodes, totalCount } = await list(staff);

    expect(totalCount).toBe(6);
    expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(
      new Set(["Complaint", "Suggestion", "TransformationRequest"]),
    );
  });

  it("shows an agent those that were referred to their provider, of any track", async () => {
    expect(await found(agent)).toEqual(["PLANNED", "REOPENED", "TO REOPEN"]);
    expect(await found(buildAgent("FURAS"))).toEqual([]);
    expect(await see(hub, numberOf("SUGGESTION"), agent)).toBeNull();
  });

  it("finds a suggestion by its words, and orders all tracks by urgency", async () => {
    const variables = { orderBy: "DUE_AT_ASC", filter: { search: "reason beside" } };

    const page = payloadOf(await hub.ask(staff, LIST, variables), "reports") as Page;

    expect(page.nodes.map(({ number }) => number)).toEqual([
      numberOf("SUGGESTION"),
      numberOf("PLANNED"),
    ]);
  });

  it("has no provider's ticket and no decision for those that are none of complaints", async () => {
    const rows = await hub.amr.database.query(
      `select distinct track from report left join eligibility_decision on number = report_number
         where eligibility_decision.verdict is null order by track`,
    );

    expect(rows).toEqual([{ track: "SUGGESTION" }, { track: "TRANSFORMATION_REQUEST" }]);
  });

  it("leaves nothing due that a worker would do twice", async () => {
    hub.now = PLANNED_END;
    await doAllDue(hub);

    expect(await doAllDue(hub)).toBe(0);
  });

  it("finds nothing to be decided of a reopening that was withdrawn with its complaint", async () => {
    const number = await received(hub);
    const asked = [
      [agent, "resolveReport"],
      [owner, "requestReopen"],
    ] as const;
    await walk(hub, number, ...TO_PROGRESS, ...asked, [owner, "withdrawReport"]);

    expect(await found(staff, { reopenRequested: true })).toEqual(["TO REOPEN"]);
    const { nodes } = await list(staff, { reopenRequested: false, statuses: ["WITHDRAWN"] });
    expect(nodes).toMatchObject([{ number }]);
  });
});
