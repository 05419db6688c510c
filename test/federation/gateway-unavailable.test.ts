import { type RequestListener } from "node:http";
import { type Answered, startGatewayHub, withEtimad } from "./gateway-hub";
import { serveInstead } from "./gateway-lines";

const codes = ({ errors = [] }: Answered) => errors.map(({ extensions }) => extensions?.["code"]);

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
