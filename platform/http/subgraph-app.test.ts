import { setTimeout as pause } from "node:timers/promises";
import request from "supertest";
import {
  serveTestSubgraph,
  type Signed,
  type TestSubgraph,
} from "../../test/support/test-subgraph";
import { mintServiceToken } from "../auth/service-tokens";
import { type ArrivedOperation } from "./subgraph-options";

describe("a subgraph asked by HTTP", () => {
  const arrived: ArrivedOperation[] = [];
  let subgraph: TestSubgraph;
  let staff: string;

  beforeAll(async () => {
    subgraph = await serveTestSubgraph({
      position: () => Promise.resolve("42"),
      onOperation: (operation) => arrived.push(operation),
    });
    staff = await subgraph.issuer.bearer({ role: "REGULATOR_STAFF" });
  });
  afterAll(() => subgraph.close());

  function post(asked: string | object, signed: Omit<Signed, "body"> = {}) {
    const body = JSON.stringify(typeof asked === "string" ? { query: asked } : asked);
    return send(body, subgraph.headersOf({ ...signed, body }));
  }

  function send(body: string, headers: Record<string, string>) {
    const json = { "content-type": "application/json" };
    return request(subgraph.url).post("/graphql").set(json).set(headers).send(body);
  }

  it("answers what is signed, telling the resolvers who asks and for what", async () => {
    const response = await post("{ who }", { authorization: staff, operation: "mutation" });

    expect(response.body).toEqual({ data: { who: "REGULATOR_STAFF mutation r-1" } });
  });

  it("takes a signed request without a token for nobody's", async () => {
    const response = await post("{ who }");

    expect(response.body).toEqual({ data: { who: "nobody query r-1" } });
  });

  it("takes the service token of another subgraph for the system's", async () => {
    const token = await mintServiceToken(subgraph.secret, { from: "amr", to: "etimad" });

    const response = await post("{ who }", { authorization: `Bearer ${token}` });

    expect(response.body).toEqual({ data: { who: "SYSTEM query r-1" } });
  });

  it.each<[string, Signed]>([
    ["signed for another subgraph", { subgraph: "furas" }],
    ["signed over half a minute ago", { at: new Date(Date.now() - 31_000) }],
    ["signed over another body", { body: "{}" }],
  ])("refuses with 401 what is %s", async (_, signed) => {
    const body = JSON.stringify({ query: "{ who }" });

    const response = await send(body, subgraph.headersOf({ body, ...signed }));

    expect(response.status).toBe(401);
    expect(codesIn(response.body)).toEqual(["UNAUTHENTICATED"]);
  });

  it("refuses with 401 what is not signed at all, also with a good token", async () => {
    const response = await send(JSON.stringify({ query: "{ who }" }), { authorization: staff });

    expect(response.status).toBe(401);
  });

  it("refuses a token that is present and not valid, whatever is asked", async () => {
    const response = await post("{ __typename }", { authorization: "Bearer a.b.c" });

    expect(response.status).toBe(200);
    expect(codesIn(response.body)).toEqual(["UNAUTHENTICATED"]);
  });

  it("shows a refusal in both languages, with what it adds and not its details", async () => {
    const response = await post("{ refused }");

    expect(response.body).toEqual({
      data: { refused: null },
      errors: [
        {
          message: "You may not do this.",
          locations: [{ line: 1, column: 3 }],
          path: ["refused"],
          extensions: {
            code: "FORBIDDEN",
            messageAr: "لا تملك صلاحية هذا الإجراء.",
            allowed: ["X"],
          },
        },
      ],
    });
  });

  it.each(["{ fault }", "{ graphqlFault }", "{ required }", "{ unserializable }"])(
    "shows nothing of a fault of ours but the request's id: %s",
    async (query) => {
      const response = await post(query);

      const extensions = expect.objectContaining({ code: "INTERNAL", requestId: "r-1" });
      expect(response.body).toMatchObject({
        errors: [{ message: "Something went wrong on our side.", extensions }],
      });
      expect(response.text).not.toMatch(/secret cause|stack/);
    },
  );

  it("logs a fault once with its cause, and the request in one line", async () => {
    await pause(20);
    subgraph.lines.length = 0;

    await post({ query: "query Asked { fault }", operationName: "Asked" });
    await pause(20);

    expect(subgraph.lines).toEqual([
      expect.objectContaining({ msg: "fault", requestId: "r-1", path: ["fault"] }),
      expect.objectContaining({ msg: "request", operationName: "Asked", codes: ["INTERNAL"] }),
    ]);
  });

  it.each<[string, string | object, string]>([
    ["a syntax error", "{ who", "Syntax Error"],
    ["an unknown field", "{ nothing }", "Cannot query field"],
    [
      "a variable of another type",
      { query: "query ($n: Int!) { echo(n: $n) }", variables: { n: "x" } },
      "got invalid value",
    ],
    [
      "a null that only running it shows",
      { query: "query ($n: Int) { strict(n: $n) }", variables: { n: null } },
      "must not be null",
    ],
  ])("keeps graphql-js's words for the caller's mistake: %s", async (_, asked, words) => {
    const response = await post(asked);

    expect(codesIn(response.body)).toEqual(["BAD_USER_INPUT"]);
    expect(response.text).toContain(words);
  });

  it.each([
    ["not JSON", "{"],
    ["no operation", "{}"],
    ["a batch", "[]"],
    ["empty", ""],
  ])("answers 400 to a body that is %s", async (_, body) => {
    const response = await send(body, subgraph.headersOf({ body }));

    expect(response.status).toBe(400);
    expect(codesIn(response.body)).toEqual(["BAD_USER_INPUT"]);
  });

  it("takes no body of more than two megabytes", async () => {
    const response = await post(`{ who } # ${"x".repeat(2_200_000)}`);

    expect(response.status).toBe(413);
    expect(codesIn(response.body)).toEqual(["BAD_USER_INPUT"]);
  });

  it("tells whoever counts of each operation", async () => {
    arrived.length = 0;

    await post({ query: "query Counted { who }", operationName: "Counted" });

    expect(arrived).toEqual([
      expect.objectContaining({ query: "query Counted { who }", operationName: "Counted" }),
    ]);
  });

  it("tells the feed's position to whoever is signed for only", async () => {
    const signed = await request(subgraph.url).get("/position").set(subgraph.headersOf());
    const unsigned = await request(subgraph.url).get("/position");

    expect(signed.body).toEqual({ position: "42" });
    expect(unsigned.status).toBe(401);
  });

  it("answers introspection to whoever is signed for", async () => {
    const response = await post("{ __schema { queryType { name } } }");

    expect(response.body).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
  });
});

function codesIn(body: unknown): unknown[] {
  const { errors } = body as { errors: Array<{ extensions: { code: unknown } }> };
  return errors.map(({ extensions }) => extensions.code);
}
