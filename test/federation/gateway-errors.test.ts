import { type Answered, type GatewayHub, startGatewayHub } from "./gateway-hub";

let hub: GatewayHub;

beforeAll(async () => {
  hub = await startGatewayHub();
});
afterAll(() => hub.close());

const codes = ({ errors = [] }: Answered) => errors.map(({ extensions }) => extensions?.["code"]);

describe("a document that is not valid", () => {
  it.each([
    ["does not parse", "{ tickets {"],
    ["asks for what is not there", "{ nothing }"],
    ["has no such operation", "query A { strict } query B { strict }"],
    ["has too many tokens", `{ ${"strict ".repeat(20_001)}}`],
  ])("is BAD_USER_INPUT: it %s", async (_, query) => {
    const answered = await hub.ask({ query });

    expect(answered.status).toBe(200);
    expect(answered.data).toBeUndefined();
    expect(codes(answered)).toEqual(["BAD_USER_INPUT"]);
    expect(answered.errors?.[0]?.extensions?.["messageAr"]).toBe("الطلب غير صحيح.");
  });

  it("is answered 400 to who takes GraphQL's own media type", async () => {
    const headers = { accept: "application/graphql-response+json" };

    const { status } = await hub.ask({ query: "{ nothing }", headers });

    expect(status).toBe(400);
  });

  it("says where in it the fault is", async () => {
    const { errors } = await hub.ask({ query: "{\n  nothing\n}" });

    expect(errors?.[0]).toMatchObject({
      message: 'Cannot query field "nothing" on type "Query".',
      locations: [{ line: 2, column: 3 }],
    });
  });

  it("is BAD_USER_INPUT where a variable is not of its type, and no subgraph hears of it", async () => {
    hub.asked.length = 0;
    const query = "query ($kind: Kind) { echo(kind: $kind) }";

    const answered = await hub.ask({ query, variables: { kind: "PIGEON" } });

    expect(codes(answered)).toEqual(["BAD_USER_INPUT"]);
    expect(hub.asked).toEqual([]);
  });
});

describe("a request that is no operation", () => {
  const post = (body: string, contentType = "application/json") =>
    fetch(hub.url, { method: "POST", headers: { "content-type": contentType }, body });

  it.each([
    ["no JSON", "{", 400],
    ["no object", "[]", 400],
    ["no query", "{}", 400],
    ["variables that are none", '{"query":"{ strict }","variables":1}', 400],
    ["more than a megabyte", JSON.stringify({ query: " ".repeat(1024 * 1024) }), 413],
  ])("is BAD_USER_INPUT: it has %s", async (_, body, status) => {
    const response = await post(body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("is refused in any other content type, so that no form of another site can ask", async () => {
    const response = await post('{"query":"{ strict }"}', "text/plain");

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("is not there for other origins", async () => {
    const headers = { origin: "https://elsewhere.example.org" };

    const { headers: answered } = await hub.ask({ query: "{ strict }", headers });

    expect(answered.get("access-control-allow-origin")).toBeNull();
  });
});

describe("what a subgraph refuses", () => {
  it("reaches the client with its code, its words in both languages and its place", async () => {
    const { errors, data, status } = await hub.ask({ query: "{ mine: forbidden strict }" });

    expect({ status, data }).toEqual({ status: 200, data: { mine: null, strict: "strict" } });
    expect(errors).toEqual([
      {
        message: "You may not do this.",
        path: ["mine"],
        extensions: { code: "FORBIDDEN", messageAr: "لا تملك صلاحية هذا الإجراء." },
      },
    ]);
  });

  it("leaves the fields asked for null when there is nothing else to answer", async () => {
    const { data } = await hub.ask({ query: "{ forbidden }" });

    expect(data).toEqual({ forbidden: null });
  });
});

describe("a fault in a subgraph", () => {
  it("reads INTERNAL with the request's id, and nothing of it reaches the client", async () => {
    const answered = await hub.ask({ query: "{ fault strict }" });

    expect(answered.data).toEqual({ fault: null, strict: "strict" });
    expect(answered.errors).toMatchObject([
      {
        message: "Something went wrong on our side.",
        path: ["fault"],
        extensions: { code: "INTERNAL", requestId: answered.headers.get("x-request-id") },
      },
    ]);
    expect(JSON.stringify(answered)).not.toContain("hunter2");
  });
});
