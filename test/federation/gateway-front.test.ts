import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { verifyRequest } from "../../platform/auth/signature";
import { startGateway } from "../../gateway/start-gateway";
import { type GatewayHub, SECRET, startGatewayHub, until } from "./gateway-hub";
import { serveInstead } from "./gateway-lines";
import { supergraph } from "./gateway-subgraphs";

const get = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, body: (await response.json()) as unknown };
};

describe("GET /livez and /readyz", () => {
  let hub: GatewayHub;
  beforeEach(async () => {
    hub = await startGatewayHub();
  });
  afterEach(() => hub.close());

  it("say that it lives, and that it is ready when every subgraph is", async () => {
    expect(await get(`${hub.base}/livez`)).toEqual({ status: 200, body: { alive: true } });
    expect(await get(`${hub.base}/readyz`)).toEqual({
      status: 200,
      body: { ready: true, subgraphs: { amr: "up", etimad: "up" } },
    });
  });

  it("wait for a subgraph that was never there", async () => {
    hub.lines.etimad.refuse(true);

    expect(await get(`${hub.base}/readyz`)).toEqual({
      status: 503,
      body: { ready: false, subgraphs: { amr: "up", etimad: "down" } },
    });
  });

  it("stay ready when one goes later, since the others are still there to be asked", async () => {
    await get(`${hub.base}/readyz`);
    hub.lines.etimad.refuse(true);

    expect(await get(`${hub.base}/readyz`)).toEqual({
      status: 200,
      body: { ready: true, subgraphs: { amr: "up", etimad: "down" } },
    });
  });

  it("are all there is beside /graphql outside the sandbox", async () => {
    for (const path of ["/", "/explorer/graphiql.js", "/healthz"])
      expect(await get(`${hub.base}${path}`)).toMatchObject({
        status: 404,
        body: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
      });
  });
});

describe("what a subgraph is sent", () => {
  it("is signed over, with the client's own token and the kind of operation", async () => {
    const seen: { headers: Record<string, unknown>; body: string }[] = [];
    const { url, server } = await serveInstead((incoming, response) => {
      let body = "";
      incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
      incoming.on("end", () => {
        seen.push({ headers: incoming.headers, body });
        response.end('{"data":{"open":null}}');
      });
    });
    const hub = await startGatewayHub({ urls: { etimad: url } });
    const { headers } = await hub.ask({ query: 'mutation { open(subject: "x") { number } }' });
    await hub.close();
    server.close();

    const [sent] = seen;
    const requestId = headers.get("x-request-id");
    const verify = (subgraph: string) =>
      verifyRequest(SECRET, new Date(), subgraph, sent ?? { headers: {}, body: "" });
    expect(verify("etimad")).toEqual({ operation: "mutation", requestId });
    expect(verify("amr")).toBeNull();
    expect(sent?.headers["authorization"]).toBe(`Bearer ${hub.staff}`);
  });

  it("goes over connections that stay open", async () => {
    const hub = await startGatewayHub();

    for (let i = 0; i < 10; i += 1) await hub.ask({ query: "{ strict }" });

    expect(hub.lines.amr.opened).toBe(1);
    await hub.close();
  });
});

describe("a token", () => {
  let hub: GatewayHub;
  beforeAll(async () => {
    hub = await startGatewayHub();
  });
  afterAll(() => hub.close());

  it("that is absent lets the question through: the subgraphs decide", async () => {
    const { data, errors } = await hub.ask({ query: "{ caller }", authorization: null });

    expect({ data, errors }).toEqual({ data: { caller: null }, errors: undefined });
  });

  it.each([
    ["not a token", () => Promise.resolve("Bearer nope")],
    ["of another scheme", () => Promise.resolve("Basic dXNlcjpwYXNz")],
    ["expired", () => hub.token("REGULATOR_STAFF", "-1m").then((token) => `Bearer ${token}`)],
    ["of a role there is not", () => hub.token("KING").then((token) => `Bearer ${token}`)],
    ["of the hub's own", () => hub.token("SYSTEM").then((token) => `Bearer ${token}`)],
  ])("that is %s is UNAUTHENTICATED for everything, whatever is asked", async (_, make) => {
    const authorization = await make();
    hub.asked.length = 0;

    for (const query of [
      "{ strict }",
      "{ __typename }",
      "{ nothing }",
      'mutation { note(text: "x") }',
    ]) {
      const { status, errors, data } = await hub.ask({ query, authorization });

      expect({ status, data }).toEqual({ status: 200, data: undefined });
      expect(errors).toMatchObject([
        { extensions: { code: "UNAUTHENTICATED", messageAr: "يلزم تسجيل الدخول." } },
      ]);
    }
    expect(hub.asked).toEqual([]);
  });
});

describe("closing", () => {
  it("ends sockets with 1001 and streams, lets answers finish, and frees the port", async () => {
    const slow = await serveInstead((_, response) => {
      setTimeout(() => response.end('{"data":{"etimadTicket":null}}'), 300);
    });
    const hub = await startGatewayHub({ urls: { etimad: slow.url } });
    const port = Number(new URL(hub.url).port);
    const closed: unknown[] = [];
    const client = createClient({
      url: hub.websocketUrl,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      on: { closed: (event) => closed.push((event as { code: number }).code) },
    });
    client.subscribe(
      { query: "subscription { changed { cursor } }" },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    const stream = await fetch(`${hub.url}?query=subscription{changed{cursor}}`, {
      headers: { accept: "text/event-stream" },
    });
    await until(() => hub.changes.readers === 2);
    const answer = hub.ask({ query: '{ etimadTicket(number: "E-1") { number } }' });
    await new Promise((resolve) => setTimeout(resolve, 100));

    const startedAt = performance.now();
    await hub.close();

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(closed).toEqual([1001]);
    await stream.text();
    expect((await answer).data).toEqual({ etimadTicket: null });
    await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("ECONNREFUSED");
    slow.server.close();
  });

  it("does not wait for a client that never finishes its request", async () => {
    const hub = await startGatewayHub();
    const stuck = request(hub.url, { method: "POST", headers: { "content-length": "100" } });
    stuck.on("error", () => undefined);
    stuck.write("{");
    await new Promise((resolve) => setTimeout(resolve, 50));

    const startedAt = performance.now();
    await hub.close();

    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});

describe("starting", () => {
  it("on a port that is taken fails with one clear line", async () => {
    const { url, server } = await serveInstead((_, response) => response.end());
    const hub = await startGatewayHub();
    const port = Number(new URL(url).port);

    const starting = startGateway({ ...hub.settings, supergraph: supergraph(), port });

    await expect(starting).rejects.toMatchObject({
      lines: [expect.stringContaining(`Port ${port} cannot be used`)],
    });
    await hub.close();
    server.close();
  });
});
