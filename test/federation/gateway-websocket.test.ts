import { type Client, createClient, type SubscribePayload } from "graphql-ws";
import WebSocket from "ws";
import { startGatewayHub, type GatewayHub, until } from "./gateway-hub";

let hub: GatewayHub;
let clients: Client[] = [];

beforeAll(async () => {
  hub = await startGatewayHub();
});
afterEach(async () => {
  for (const client of clients) await client.dispose();
  clients = [];
});
afterAll(() => hub.close());

function connect(connectionParams: Record<string, unknown> = {}, url = hub.websocketUrl): Client {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  clients.push(client);
  return client;
}

/** The first thing that comes, be it a result or the list of errors an operation is refused with. */
async function first(client: Client, payload: SubscribePayload): Promise<unknown> {
  try {
    const { value } = await client.iterate(payload).next();
    return value as unknown;
  } catch (refusal) {
    return { refusal };
  }
}

const CALLER = { query: "{ caller }" };
const EVENTS = {
  query:
    "subscription ($after: String) { changed(after: $after) { cursor ticket { number dueAt subject } } }",
};

const change = (cursor: string) => ({
  cursor,
  ticket: {
    number: `E-${cursor}`,
    dueAt: `due E-${cursor}`,
    subject: `subject of E-${cursor}`,
  },
});

describe("an operation over a WebSocket", () => {
  it("works as the first thing a gateway is ever asked", async () => {
    const fresh = await startGatewayHub();
    const client = connect({ authorization: `Bearer ${fresh.staff}` }, fresh.websocketUrl);

    const result = await first(client, CALLER);

    await client.dispose();
    await fresh.close();
    expect(result).toEqual({ data: { caller: "REGULATOR_STAFF" } });
  });

  it.each([
    ["a header's form", (token: string) => ({ authorization: `Bearer ${token}` })],
    ["a bare token", (token: string) => ({ authorization: token })],
    ["a capital letter", (token: string) => ({ Authorization: `Bearer ${token}` })],
  ])("knows who asks by %s in the connection's parameters", async (_, params) => {
    expect(await first(connect(params(hub.staff)), CALLER)).toEqual({
      data: { caller: "REGULATOR_STAFF" },
    });
  });

  it.each([[{}], [{ authorization: null }]])("is nobody's with %j", async (params) => {
    expect(await first(connect(params), CALLER)).toEqual({ data: { caller: null } });
  });

  it.each([["not-a-token"], [""], [7], [{}], ["Basic dXNlcjpwYXNz"]])(
    "is UNAUTHENTICATED with the token %j, a query as well as a subscription",
    async (authorization) => {
      const client = connect({ authorization });

      const answers = [await first(client, CALLER), await first(client, EVENTS)];

      for (const answer of answers)
        expect(answer).toMatchObject({
          refusal: [{ extensions: { code: "UNAUTHENTICATED", messageAr: "يلزم تسجيل الدخول." } }],
        });
    },
  );

  it("is refused like over HTTP when its document is not valid", async () => {
    expect(await first(connect(), { query: "{ nothing }" })).toMatchObject({
      refusal: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("gets errors beside data as over HTTP", async () => {
    expect(await first(connect(), { query: "{ forbidden strict fault }" })).toMatchObject({
      data: { forbidden: null, strict: "strict", fault: null },
      errors: [{ extensions: { code: "FORBIDDEN" } }, { extensions: { code: "INTERNAL" } }],
    });
  });

  it("may be a mutation", async () => {
    const query = 'mutation { note(text: "x") }';

    expect(await first(connect(), { query })).toEqual({ data: { note: "x" } });
  });

  it("closes the socket when a message is longer than a megabyte", async () => {
    const socket = new WebSocket(hub.websocketUrl, "graphql-transport-ws");
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("open", () => {
      socket.send("x".repeat(1024 * 1024 + 1));
    });

    expect(await closed).toBe(1009);
  });
});

describe("a subscription over a WebSocket", () => {
  it("delivers each event with what other subgraphs add to it", async () => {
    const events = connect({ authorization: hub.staff }).iterate(EVENTS);
    const next = events.next();
    await until(() => hub.changes.readers === 1);

    hub.changes.happen("1", "E-1");
    hub.changes.happen("2", "E-2");

    const received = [(await next).value as unknown, (await events.next()).value as unknown];
    expect(received).toEqual(["1", "2"].map((cursor) => ({ data: { changed: change(cursor) } })));
  });

  it("ends with the subgraph's own error when the cursor has expired", async () => {
    const events = connect({ authorization: hub.staff }).iterate({
      ...EVENTS,
      variables: { after: "gone" },
    });

    const [refused, end] = [await events.next(), await events.next()];

    expect(refused.value).toMatchObject({
      errors: [{ path: ["changed"], extensions: { code: "CURSOR_EXPIRED" } }],
    });
    expect(end.done).toBe(true);
  });

  it("is let go of with the subgraph as soon as the client completes it, also while it waits", async () => {
    const events = connect({ authorization: hub.staff }).iterate(EVENTS);
    void events.next();
    await until(() => hub.changes.readers === 1);

    await events.return?.();

    await until(() => hub.changes.readers === 0);
  });

  it("is let go of when the client is gone without a word", async () => {
    const client = connect({ authorization: hub.staff });
    void client
      .iterate(EVENTS)
      .next()
      .catch(() => undefined);
    await until(() => hub.changes.readers === 1);

    client.terminate();

    await until(() => hub.changes.readers === 0);
  });

  it("ends with UNAUTHENTICATED when its token expires", async () => {
    const brief = await hub.token("REGULATOR_STAFF", "2s");
    const events = connect({ authorization: brief }).iterate(EVENTS);

    const [last, end] = [await events.next(), await events.next()];

    expect(last.value).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(end.done).toBe(true);
    await until(() => hub.changes.readers === 0);
  });
});
