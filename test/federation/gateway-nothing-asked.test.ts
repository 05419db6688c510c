import { type GatewayHub, startGatewayHub } from "./gateway-hub";

describe("an operation of which nothing is asked", () => {
  let hub: GatewayHub;

  beforeAll(async () => {
    hub = await startGatewayHub();
  });
  afterAll(() => hub.close());

  it.each([
    ["every field is skipped", "{ strict @skip(if: true) caller @include(if: false) }", {}],
    ["by a variable", "query ($no: Boolean!) { strict @include(if: $no) }", { no: false }],
    [
      "a fragment is",
      "{ ... @skip(if: true) { strict } ...F @include(if: false) } fragment F on Query { caller }",
      {},
    ],
    [
      "also of the schema",
      "{ __schema @skip(if: true) { queryType { name } } strict @skip(if: true) }",
      {},
    ],
    ["of the schema alone", "{ __typename @skip(if: true) }", {}],
    ["of a mutation", 'mutation { open(subject: "x") @skip(if: true) { number } }', {}],
  ])("answers nothing, and asks nobody: %s", async (_, query, variables) => {
    hub.asked.length = 0;

    const { data, errors } = await hub.ask({ query, variables });

    expect({ data, errors }).toEqual({ data: {}, errors: undefined });
    expect(hub.asked).toEqual([]);
  });

  it("is also one that asks nothing of a part", async () => {
    const { data, errors } = await hub.ask({
      query: "{ strict __schema { queryType { name @skip(if: true) } } }",
    });

    expect({ data, errors }).toMatchObject({ data: { __schema: { queryType: {} } } });
  });

  it("answers what is left", async () => {
    const { data } = await hub.ask({ query: "{ a: strict @skip(if: true) __typename }" });

    expect(data).toEqual({ __typename: "Query" });
  });
});
