import { FIRST_PERSON, SECOND_PERSON } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { openFurasTicket, taken } from "../../../test/support/furas-tickets";
import { SYSTEM, TestParts, type Token } from "../../../test/support/parts";

const ENTITY = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on FurasTicket {
        number
        dueAt
        overdue
        deadlineChanges {
          at
        }
        deadlineTrace {
          date
        }
      }
    }
  }
`;
describe("a ticket as an entity, for a query that names it", () => {
  let parts: TestParts;
  let tokens: Record<"staff" | "owner" | "otherAgent" | "stranger" | "developer", string>;

  beforeAll(async () => {
    parts = await TestParts.of("amr", "furas");
    parts.clock.set(inRiyadh("2026-11-01 11:00"));
    await parts.start("furas");
    await parts.start("amr");
    tokens = {
      staff: await parts.tokens.staff(),
      otherAgent: await parts.tokens.agent("ETIMAD"),
      owner: await parts.tokens.beneficiary(FIRST_PERSON),
      stranger: await parts.tokens.beneficiary(SECOND_PERSON),
      developer: await parts.tokens.developer(),
    };
    await openFurasTicket(parts, { number: "FR-77 / ب" });
    await taken(parts, "FR-77 / ب");
  }, 20_000);
  afterAll(() => parts[Symbol.asyncDispose]());

  const entity = async (token: Token) => {
    const representations = [{ __typename: "FurasTicket", number: "FR-77 / ب" }];
    const { data } = await parts.ask("amr", token, {
      query: ENTITY,
      variables: { representations },
    });
    return (data?.["_entities"] as unknown[])[0];
  };

  it.each([
    ["the hub's own subgraphs", SYSTEM],
    ["staff", "staff"],
    ["its owner", "owner"],
  ] as const)("has the regulator's fields for %s", async (_, who) => {
    expect(await entity(who === SYSTEM ? SYSTEM : tokens[who])).toMatchObject({
      number: "FR-77 / ب",
      dueAt: "2026-11-15T21:00:00.000Z",
      deadlineTrace: expect.arrayContaining([{ date: "2026-11-02" }]),
    });
  });

  it.each(["stranger", "otherAgent", "developer"] as const)(
    "has none of them for a %s",
    async (who) => {
      expect(await entity(tokens[who])).toEqual({
        number: "FR-77 / ب",
        dueAt: null,
        overdue: null,
        deadlineChanges: null,
        deadlineTrace: null,
      });
    },
  );
});
