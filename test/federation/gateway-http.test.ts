import { type GatewayHub, startGatewayHub } from "./gateway-hub";

const GRAPHQL_JSON = { accept: "application/graphql-response+json" };
let hub: GatewayHub;

beforeAll(async () => {
  hub = await startGatewayHub();
});
afterAll(() => hub.close());

describe("an operation over HTTP", () => {
  it("is answered from several subgraphs at once", async () => {
    const query = `{
      tickets { number dueAt subject service { provider { name } } }
      etimadTicket(number: "E-7") { dueAt }
    }`;

    const { status, errors, data } = await hub.ask({ query });

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data).toEqual({
      tickets: ["E-1", "E-2"].map((number) => ({
        number,
        dueAt: `due ${number}`,
        subject: `subject of ${number}`,
        service: { provider: { name: "Etimad" } },
      })),
      etimadTicket: { dueAt: "due E-7" },
    });
  });

  it("asks each subgraph once for all that a list needs of it", async () => {
    hub.asked.length = 0;

    await hub.ask({ query: "{ tickets { number subject service { code } } }" });

    expect(hub.asked.map(({ subgraph }) => subgraph)).toEqual(["amr", "etimad"]);
  });

  it("tells the subgraphs what the client asked for, also where a mutation needs a query", async () => {
    hub.asked.length = 0;

    await hub.ask({ query: 'mutation { open(subject: "x") { number dueAt } }' });

    expect(hub.asked.map(({ subgraph, operation }) => [subgraph, operation])).toEqual([
      ["etimad", "mutation"],
      ["amr", "mutation"],
    ]);
  });

  it("is known to every subgraph by the one id that the response carries", async () => {
    hub.asked.length = 0;

    const { headers } = await hub.ask({ query: "{ tickets { subject } }" });

    const ids = new Set(hub.asked.map(({ requestId }) => requestId));
    expect([...ids]).toEqual([headers.get("x-request-id")]);
  });

  it("runs the operation that is named, whatever else is in the document", async () => {
    const query = "query A { __typename } query B { tickets { number } } query C { strict }";

    const { data } = await hub.ask({ query, operationName: "C" });

    expect(data).toEqual({ strict: "strict" });
  });

  it("is answered in the client's own media type", async () => {
    const plain = await hub.ask({ query: "{ strict }", headers: { accept: "application/json" } });
    const graphql = await hub.ask({ query: "{ strict }", headers: GRAPHQL_JSON });

    expect(plain.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(graphql.headers.get("content-type")).toBe(
      "application/graphql-response+json; charset=utf-8",
    );
  });

  it("may be a query by GET", async () => {
    const response = await fetch(`${hub.url}?query={strict}`);

    expect(await response.json()).toEqual({ data: { strict: "strict" } });
  });

  it("is no mutation by GET", async () => {
    const response = await fetch(`${hub.url}?query=mutation{note(text:"x")}`);

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("may pass enums, lists and objects as variables", async () => {
    const query =
      'query ($kind: Kind, $filter: Filter) { echo(text: "x", kind: $kind, filter: $filter) }';

    const { data } = await hub.ask({
      query,
      variables: { kind: "PHONE", filter: { numbers: "E-1" } },
    });

    expect(JSON.parse(String(data?.["echo"]))).toEqual({
      text: "x",
      kind: "PHONE",
      filter: { numbers: ["E-1"] },
    });
  });
});

describe("a subscription over plain HTTP", () => {
  const query = "subscription { changed { cursor } }";

  it.each(["application/json", "application/graphql-response+json, multipart/mixed"])(
    "is refused with where to ask, when %s is accepted",
    async (accept) => {
      const { errors } = await hub.ask({ query, headers: { accept } });

      expect(errors).toMatchObject([
        {
          message: expect.stringContaining("text/event-stream"),
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
      expect(hub.changes.readers).toBe(0);
    },
  );

  it("that takes multipart/mixed alone is refused, and opens nothing with a subgraph", async () => {
    const { status, errors } = await hub.ask({ query, headers: { accept: "multipart/mixed" } });

    expect(status).toBe(406);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(hub.changes.readers).toBe(0);
  });
});

describe("introspection", () => {
  it("shows the schema as clients see it", async () => {
    const { data } = await hub.ask({ query: "{ __schema { queryType { fields { name } } } }" });

    const text = JSON.stringify(data);
    expect(text).toContain("etimadTicket");
    expect(text).not.toContain("_entities");
    expect(text).not.toContain("_service");
  });

  it("may be asked together with data, in one order with it", async () => {
    const query = `query ($name: String!) {
      first: __typename
      type: __type(name: $name) { name }
      ...Rest
    }
    fragment Rest on Query { strict __schema { queryType { name } } none: __type(name: "None") { name } }`;

    const { data, errors } = await hub.ask({ query, variables: { name: "Ticket" } });

    expect(errors).toBeUndefined();
    expect(Object.entries(data ?? {})).toEqual([
      ["first", "Query"],
      ["type", { name: "Ticket" }],
      ["strict", "strict"],
      ["__schema", { queryType: { name: "Query" } }],
      ["none", null],
    ]);
  });

  it.each([
    "{ __typename }",
    "mutation { __typename }",
    "{ ...F } fragment F on Query { __typename }",
  ])("of a type's name alone asks nobody: %s", async (query) => {
    hub.asked.length = 0;

    const { data } = await hub.ask({ query });

    expect(data).toEqual({ __typename: query.startsWith("mutation") ? "Mutation" : "Query" });
    expect(hub.asked).toEqual([]);
  });

  it("is not mistaken for where an operation begins with its type's name", async () => {
    const query = "{ __typename ...F } fragment F on Query { strict tickets { number } }";

    const { data } = await hub.ask({ query });

    expect(data).toMatchObject({ __typename: "Query", strict: "strict" });
  });
});
