import { type Caller } from "../../../platform/auth/caller";
import {
  LIST,
  list,
  type Listed,
  etimad,
  staff,
  TICKETS,
} from "../../../test/support/listed-tickets";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";

describe("a list of tickets", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
    await hub.takeIn(...TICKETS);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const numbersOf = async (caller: Caller | null, variables?: Record<string, unknown>) =>
    (await list(hub, caller, variables)).numbers;
  async function allPages(variables: Record<string, unknown>): Promise<string[]> {
    const numbers: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Listed = await list(hub, staff, { ...variables, after });
      numbers.push(...page.numbers);
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    return numbers;
  }

  describe("in an order", () => {
    const NEWEST_FIRST = ["F-3", "F-CLOSED", "F-2", "F-1", "E-2", "E-1", "F-OLD"];

    it("is newest first when nothing is said", async () => {
      expect(await numbersOf(staff)).toEqual(NEWEST_FIRST);
    });

    it.each([1, 2, 3, 100])(
      "is whole over pages of %d, also with equal instants",
      async (first) => {
        expect(await allPages({ first })).toEqual(NEWEST_FIRST);
        expect(await allPages({ first, orderBy: "OPENED_AT_ASC" })).toEqual(
          NEWEST_FIRST.toReversed(),
        );
      },
    );

    it.each([1, 2, 100])(
      "by due instant has those without one last, over pages of %d",
      async (first) => {
        const numbers = await allPages({ first, orderBy: "DUE_AT_ASC" });

        expect(numbers).toEqual(["F-OLD", "F-1", "F-2", "F-CLOSED", "F-3", "E-1", "E-2"]);
      },
    );

    it("says what is before and after a page, and counts all of it", async () => {
      const first = await list(hub, staff, { first: 6 });
      const last = await list(hub, staff, { first: 6, after: first.pageInfo.endCursor });

      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect([first.totalCount, last.totalCount]).toEqual([7, 7]);
    });

    it("goes on rightly when a ticket is opened between two pages", async () => {
      const { numbers, pageInfo } = await list(hub, staff, { first: 3 });
      await hub.takeIn(etimad("E-NEW", "2026-11-19"));

      const rest = await numbersOf(staff, { after: pageInfo.endCursor });

      expect([...numbers, ...rest]).toEqual(NEWEST_FIRST);
      await hub.amr.database.query("delete from ticket_index where number = 'E-NEW'");
    });
  });

  describe("is refused as BAD_USER_INPUT", () => {
    const cursorOf = async (orderBy: string) =>
      (await list(hub, staff, { orderBy, first: 1 })).pageInfo.endCursor;
    const forged = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

    it.each([
      ["a page of none", { first: 0 }],
      ["a page of fewer than none", { first: -1 }],
      ["a page of more than a hundred", { first: 101 }],
      ["a cursor that is none", { after: "nothing" }],
      ["a cursor with too little in it", { after: forged("OPENED_AT_DESC", "FURAS", "F1") }],
      ["a cursor with no instant", { after: forged("OPENED_AT_DESC", "never", "FURAS", "F1") }],
      [
        "a cursor that no database takes",
        { after: forged("OPENED_AT_DESC", "2026-11-03T07:00:00.000Z", "FURAS", "\u0000") },
      ],
    ])("with %s", async (_, variables) => {
      const { errors } = await hub.ask(staff, LIST, variables);

      expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
    });

    it("with the cursor of another order", async () => {
      const after = await cursorOf("OPENED_AT_ASC");

      const { errors } = await hub.ask(staff, LIST, { orderBy: "OPENED_AT_DESC", after });

      expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
    });
  });

  it("costs one statement, and one more to count", async () => {
    hub.statements.length = 0;
    await list(hub, staff);

    expect(hub.statements).toHaveLength(2);
  });

  it("costs the same with everything that is the regulator's, however many there are", async () => {
    const query = `query ($first: Int) { tickets(first: $first) { nodes { number provider { name { en } }
      dueAt overdue deadlineChanges { at } deadlineTrace { date } report { number } } } }`;
    const costOf = async (first: number) => {
      hub.statements.length = 0;
      await hub.ask(staff, query, { first });
      return hub.statements.length;
    };

    // The page, the providers, what moved the deadlines, and the reports.
    expect([await costOf(1), await costOf(7)]).toEqual([4, 4]);
  });

  it("and so do tickets that another subgraph names", async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on FurasTicket { number dueAt deadlineChanges { at } } } }`;
    const representations = ["F-OLD", "F-1", "F-2", "F-3"].map((number) => ({
      __typename: "FurasTicket",
      number,
    }));
    hub.statements.length = 0;

    const { data } = await hub.ask(staff, query, { representations });

    expect(data?.["_entities"]).toMatchObject(representations.map(({ number }) => ({ number })));
    expect(hub.statements).toHaveLength(2);
  });

  it("gives a feed cursor after which a change is told, also one made while the page is read", async () => {
    const { data } = await hub.ask(staff, LIST);
    const { feedCursor } = data?.["tickets"] as { feedCursor: string };
    await hub.takeIn(etimad("E-1", "2026-11-02"));

    const { value } = await hub.amr.feed.after(feedCursor).next();

    expect(value?.subject).toBe("ETIMAD/E1");
  });
});
