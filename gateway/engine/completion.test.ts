import { buildSchema, parse } from "graphql";
import { Completion } from "./completion";

const api = buildSchema(`
  type Query { cases: [Case!] grid: [[Int!]!] strict: Strict! loose: Strict }
  interface Case { number: ID! note: String }
  type Ticket implements Case { number: ID! note: String service: Service }
  type Report implements Case { number: ID! note: String strict: Strict! }
  type Service { code: ID! provider: Provider! }
  type Provider { code: ID! name: String! }
  type Strict { value: Int! }
`);

const completed = (query: string, data: Record<string, unknown> | null) =>
  new Completion(api, parse(query)).complete(data);

describe("completing an answer with errors", () => {
  it("leaves alone what the schema allows", () => {
    const data = { cases: [{ number: "1", note: null, service: null }], loose: null };

    expect(
      completed(
        "{ cases { number note ... on Ticket { service { code } } } loose { value } }",
        data,
      ),
    ).toEqual(data);
  });

  it("takes the parent of a null that may not be, up to what may", () => {
    const service = { code: "S", provider: null };

    expect(
      completed("{ cases { number ... on Ticket { service { code provider { name } } } } }", {
        cases: [{ number: "1", service }],
      }),
    ).toEqual({ cases: [{ number: "1", service: null }] });
  });

  it("takes a list with an item that may not be null", () => {
    expect(completed("{ cases { number } }", { cases: [{ number: "1" }, null] })).toEqual({
      cases: null,
    });
  });

  it("goes through lists of lists", () => {
    expect(completed("{ grid }", { grid: [[1], [2, null]] })).toEqual({ grid: null });
  });

  it("knows a field by its alias, in whatever fragment it stands", () => {
    const query = `
      { all: cases { ...Parts } }
      fragment Parts on Case { number ... on Report { inner: strict { v: value } } }`;

    expect(completed(query, { all: [{ number: "1", inner: { v: null } }] })).toEqual({ all: null });
  });

  it("leaves nothing when the root itself may not be null", () => {
    expect(completed("{ strict { value } loose { value } }", { strict: null, loose: null })).toBe(
      null,
    );
    expect(completed("{ loose { value } }", null)).toBe(null);
  });

  it("takes a name that is asked for twice once, with all that is asked of it", () => {
    const query = "{ loose { value } ... on Query { loose { value other: value } } }";

    expect(completed(query, { loose: { value: 1, other: null } })).toEqual({ loose: null });
  });

  it("does not change the answer it was given", () => {
    const data = { loose: { value: null } };

    completed("{ loose { value } }", data);

    expect(data).toEqual({ loose: { value: null } });
  });
});

describe("an answer to which nothing came", () => {
  it("has each field that was asked for, null", () => {
    const query =
      "query ($skip: Boolean!) { a: loose { value } cases @skip(if: $skip) { number } }";
    const completion = new Completion(api, parse(query));

    expect(completion.empty({ skip: false })).toEqual({ a: null, cases: null });
    expect(completion.empty({ skip: true })).toEqual({ a: null });
  });

  it("is null as a whole when one of them may not be", () => {
    expect(new Completion(api, parse("{ loose { value } strict { value } }")).empty({})).toBe(null);
  });
});
