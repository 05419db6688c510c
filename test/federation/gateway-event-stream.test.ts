import { createClient } from "graphql-sse";
import { type GatewayHub, startGatewayHub, until } from "./gateway-hub";

const EVENTS =
  "subscription ($after: String) { changed(after: $after) { cursor ticket { subject } } }";

let hub: GatewayHub;

beforeAll(async () => {
  hub = await startGatewayHub();
});
afterEach(() => until(() => hub.changes.readers === 0));
afterAll(() => hub.close());

function connect(authorization = `Bearer ${hub.staff}`) {
  return createClient({ url: hub.url, retryAttempts: 0, headers: { authorization } });
}

function post(body: object, headers: Record<string, string> = {}) {
  return fetch(hub.url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify(body),
  });
}

describe("a subscription as an event stream", () => {
  it("delivers each event whole", async () => {
    const client = connect();
    const events = client.iterate({ query: EVENTS });
    const next = events.next();
    await until(() => hub.changes.readers === 1);

    hub.changes.happen("1", "E-1");

    expect((await next).value).toEqual({
      data: { changed: { cursor: "1", ticket: { subject: "subject of E-1" } } },
    });
    client.dispose();
  });

  it("may be asked by GET, as browsers do", async () => {
    const abort = new AbortController();
    const response = await fetch(`${hub.url}?query=subscription{changed{cursor}}`, {
      headers: { accept: "text/event-stream" },
      signal: abort.signal,
    });
    await until(() => hub.changes.readers === 1);

    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    abort.abort();
  });

  it("is let go of with the subgraph when the client leaves while it waits", async () => {
    const client = connect();
    void client
      .iterate({ query: EVENTS })
      .next()
      .catch(() => undefined);
    await until(() => hub.changes.readers === 1);

    client.dispose();

    await until(() => hub.changes.readers === 0);
  });

  it("leaves nothing open with the subgraph for a client that is gone before it began", async () => {
    for (let delayMs = 0; delayMs < 40; delayMs += 2) {
      const abort = new AbortController();
      const gone = fetch(`${hub.url}?query=subscription{changed{cursor}}`, {
        headers: { accept: "text/event-stream" },
        signal: abort.signal,
      }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      abort.abort();
      await gone;
    }

    await until(() => hub.changes.readers === 0);
  });

  it("ends with the subgraph's own error when the cursor has expired", async () => {
    const text = await (await post({ query: EVENTS, variables: { after: "gone" } })).text();

    expect(text).toContain('"code":"CURSOR_EXPIRED"');
    expect(text).toContain("event: complete");
  });
});

describe("any operation as an event stream", () => {
  it("may be a query", async () => {
    const text = await (await post({ query: "{ strict }" })).text();

    expect(text).toContain('event: next\ndata: {"data":{"strict":"strict"}}');
    expect(text).toContain("event: complete");
  });

  it.each([
    ["not valid", { query: "{ nothing }" }, "BAD_USER_INPUT"],
    ["asked with a bad token", { query: "{ strict }" }, "UNAUTHENTICATED"],
  ])("is refused within the stream when it is %s", async (_, body, code) => {
    const headers = code === "UNAUTHENTICATED" ? { authorization: "Bearer nope" } : {};

    const response = await post(body, headers);

    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`"code":"${code}"`);
  });

  it.each([
    ["no query", {}, 400],
    ["a list", [], 400],
  ])("that is none, having %s, is BAD_USER_INPUT", async (_, body, status) => {
    const response = await post(body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("is no mutation by GET", async () => {
    const response = await fetch(`${hub.url}?query=mutation{note(text:"x")}`, {
      headers: { accept: "text/event-stream" },
    });

    expect(response.status).toBe(405);
  });

  it("is answered as JSON to who would rather have that", async () => {
    const response = await post(
      { query: "{ strict }" },
      { accept: "application/graphql-response+json, application/json, text/event-stream" },
    );

    expect(await response.json()).toEqual({ data: { strict: "strict" } });
  });
});
