import { type RequestListener } from "node:http";
import { type Answered, type GatewayHub, startGatewayHub } from "./gateway-hub";
import { serveInstead } from "./gateway-lines";

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

/** A hub whose provider is something else. */
async function withEtimad<Result>(
  listener: RequestListener,
  use: (hub: GatewayHub) => Promise<Result>,
): Promise<Result> {
  const { url, server } = await serveInstead(listener);
  const broken = await startGatewayHub({ urls: { etimad: url }, timeoutMs: 200 });
  try {
    return await use(broken);
  } finally {
    await broken.close();
    server.closeAllConnections();
    server.close();
  }
}

describe("a subgraph that gives no answer", () => {
  const faults: readonly (readonly [string, RequestListener])[] = [
    ["hangs", () => undefined],
    ["hangs up", (_, response) => response.destroy()],
    ["stops in the middle", (_, response) => void response.writeHead(200).write('{"data":')],
    ["answers 500", (_, response) => void response.writeHead(500).end('{"data":{}}')],
    ["answers 502 in HTML", (_, response) => void response.writeHead(502).end("<html>")],
    ["answers HTML", (_, response) => void response.end("<html>")],
    ["answers half a JSON", (_, response) => void response.end('{"data":{"_entities":[')],
    ["answers other JSON", (_, response) => void response.end('{"hello":"world"}')],
    ["answers a list", (_, response) => void response.end("[]")],
    ["answers errors that are none", (_, response) => void response.end('{"errors":[null]}')],
    ["redirects", (_, response) => void response.writeHead(302, { location: "/" }).end()],
  ];

  it.each(faults)(
    "and %s is SUBGRAPH_UNAVAILABLE; the others' answers stay",
    async (_, listener) => {
      const answered = await withEtimad(listener, (broken) =>
        broken.ask({ query: '{ strict etimadTicket(number: "E-1") { number } }' }),
      );

      expect(answered.status).toBe(200);
      expect(answered.data).toEqual({ strict: "strict", etimadTicket: null });
      expect(answered.errors).toEqual([
        {
          message: "The agency does not answer at the moment.",
          path: ["etimadTicket"],
          extensions: {
            code: "SUBGRAPH_UNAVAILABLE",
            messageAr: "الجهة لا تستجيب حالياً.",
            subgraph: "etimad",
          },
        },
      ]);
    },
  );

  it("is told at each place where something of it is missing", async () => {
    const answered = await withEtimad(
      (_, response) => response.destroy(),
      (broken) =>
        broken.ask({
          query: `{
            tickets { number dueAt subject }
            a: etimadTicket(number: "A") { number }
            b: etimadTicket(number: "B") @skip(if: true) { number }
            case { number ... on Ticket { subject } }
          }`,
        }),
    );

    expect(answered.data).toEqual({
      tickets: ["E-1", "E-2"].map((number) => ({ number, dueAt: `due ${number}`, subject: null })),
      a: null,
      case: { number: "E-1", subject: null },
    });
    expect(answered.errors?.map(({ path }) => path?.join("."))).toEqual(
      expect.arrayContaining(["tickets.0", "tickets.1", "a", "case"]),
    );
    expect(answered.errors).toHaveLength(4);
  });

  it("is not there at all: the same, and it is asked again as soon as it is there", async () => {
    const { url, server } = await serveInstead((_, response) => response.end());
    server.close();

    const broken = await startGatewayHub({ urls: { etimad: url } });
    const answered = await broken.ask({ query: '{ etimadTicket(number: "E-1") { number } }' });
    await broken.close();

    expect(codes(answered)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  });

  it("takes what may not be null with it up to what may", async () => {
    const { url, server } = await serveInstead((_, response) => response.destroy());
    const broken = await startGatewayHub({ urls: { amr: url } });

    const partly = await broken.ask({
      query: '{ etimadTicket(number: "E-1") { number service { code provider { code name } } } }',
    });
    const wholly = await broken.ask({ query: "{ strict }" });
    await broken.close();
    server.close();

    expect(partly.data).toEqual({ etimadTicket: { number: "E-1", service: null } });
    expect(codes(partly)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(wholly.data).toBeNull();
  });
});

describe("a subgraph that is not ours to trust with words", () => {
  const saying = (error: object): RequestListener => {
    const body = JSON.stringify({ data: { etimadTicket: null }, errors: [error] });
    return (_, response) => void response.end(body);
  };
  const query = '{ etimadTicket(number: "E-1") { number } }';

  it.each([
    ["no code", { message: "secret", extensions: { stacktrace: ["secret"] } }],
    ["a code of its own", { message: "secret", extensions: { code: "DB_DOWN", sql: "secret" } }],
    ["INTERNAL_SERVER_ERROR", { message: "secret", extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    [
      "a plan it cannot read",
      { message: "secret", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
    ],
    ["extensions that are none", { message: "secret", extensions: "secret" }],
  ])("and gives an error with %s is masked to INTERNAL", async (_, error) => {
    const answered = await withEtimad(saying(error), (broken) => broken.ask({ query }));

    expect(answered.errors).toMatchObject([
      {
        path: ["etimadTicket"],
        extensions: { code: "INTERNAL", requestId: answered.headers.get("x-request-id") },
      },
    ]);
    expect(JSON.stringify(answered)).not.toContain("secret");
  });

  it("may add to an error of the hub's, but no traces", async () => {
    const error = {
      message: "No",
      path: ["etimadTicket"],
      extensions: { code: "FORBIDDEN", hint: "ask", stacktrace: ["secret"] },
    };

    const answered = await withEtimad(saying(error), (broken) => broken.ask({ query }));

    expect(answered.errors?.[0]).toMatchObject({ message: "No", extensions: { hint: "ask" } });
    expect(JSON.stringify(answered)).not.toContain("secret");
  });

  it("and does not take our signature is a fault of the hub's own", async () => {
    const answered = await withEtimad(
      (_, response) =>
        void response
          .writeHead(401)
          .end('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}'),
      (broken) => broken.ask({ query }),
    );

    expect(codes(answered)).toEqual(["INTERNAL"]);
  });
});
