import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { serveTestSubgraph, type TestSubgraph } from "../../test/support/test-subgraph";

describe("a subgraph asked by WebSocket", () => {
  let subgraph: TestSubgraph;
  const clients: Client[] = [];

  beforeAll(async () => {
    subgraph = await serveTestSubgraph();
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await subgraph.close();
  });

  function connect(connectionParams: Record<string, string> = subgraph.headersOf()): Client {
    const client = createClient({
      url: `${subgraph.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams,
    });
    clients.push(client);
    return client;
  }

  it("answers whoever is signed for in connectionParams", async () => {
    const authorization = await subgraph.issuer.bearer({ role: "REGULATOR_STAFF" });
    const client = connect(subgraph.headersOf({ authorization, operation: "subscription" }));

    const result = await firstOf(client, "subscription { ticks }");

    expect(result).toEqual({ data: { ticks: "REGULATOR_STAFF subscription r-1" } });
  });

  it("closes the connection of whoever is not, also with a good token", async () => {
    const authorization = await subgraph.issuer.bearer({ role: "REGULATOR_STAFF" });

    const asking = firstOf(connect({ authorization }), "subscription { ticks }");

    await expect(asking).rejects.toMatchObject({ code: 4403 });
  });

  it("takes whatever the gateway takes of a client, and what is added to it on the way", async () => {
    const longest = `subscription { ticks } # ${"x".repeat(1024 * 1024)}`;

    const result = await firstOf(connect(), longest);

    expect(result).toHaveProperty("data.ticks");
  });

  it("refuses an operation whose token is not valid", async () => {
    const client = connect(subgraph.headersOf({ authorization: "Bearer a.b.c" }));

    const asking = firstOf(client, "subscription { ticks }");

    await expect(asking).rejects.toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it.each([
    ["a refusal before there is a stream", "subscription { refused }", "CURSOR_EXPIRED"],
    ["a fault before there is a stream", "subscription { broken }", "INTERNAL"],
    ["a fault in an event", "subscription { faulty }", "INTERNAL"],
    ["a fault in a query", "{ fault }", "INTERNAL"],
  ])("answers a masked error to %s", async (_, query, code) => {
    const result = await firstOf(connect(), query);

    expect(result).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(JSON.stringify(result)).not.toContain("secret cause");
  });

  it.each([
    ["a stream that breaks", "subscription { breaking }", "INTERNAL"],
    ["a syntax error", "subscription {", "BAD_USER_INPUT"],
    ["an unknown field", "subscription { nothing }", "BAD_USER_INPUT"],
  ])("ends the operation and not the connection for %s", async (_, query, code) => {
    const client = connect();
    const open = firstOf(client, "subscription { silent }").catch(() => "closed");

    const outcome = await firstOf(client, query).catch((error: unknown) => error);

    expect(outcome).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(outcome)).not.toContain("secret cause");
    await expect(Promise.race([open, firstOf(client, "{ who }")])).resolves.toEqual({
      data: { who: "nobody query r-1" },
    });
  });
});

async function firstOf(client: Client, query: string): Promise<unknown> {
  for await (const result of client.iterate({ query })) return result;
  return null;
}
