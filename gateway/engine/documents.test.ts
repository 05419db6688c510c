import { buildSchema, parse } from "graphql";
import { isTooDeep } from "./depth";
import { Documents } from "./documents";

const api = buildSchema("type Query { a: Int b: Int } type Mutation { c: Int }");

describe("documents", () => {
  it("are read once: the same text gives the same plan", () => {
    const documents = new Documents(api);

    expect(documents.plan("{ a }", null).plan).toBe(documents.plan("{ a }", null).plan);
  });

  it("have a plan for each operation that is named", () => {
    const documents = new Documents(api);
    const text = "query A { a } mutation C { c }";

    expect(documents.plan(text, "A").plan).toMatchObject({ kind: "query", name: "A" });
    expect(documents.plan(text, "C").plan).toMatchObject({ kind: "mutation", name: "C" });
  });

  it("are forgotten when they have not been asked for longest", () => {
    const documents = new Documents(api);
    const [kept, forgotten] = [documents.plan("{ a }", null), documents.plan("{ b }", null)];
    for (let i = 0; i < 999; i += 1) {
      documents.plan(`query Q${i} { a }`, null);
      documents.plan("{ a }", null);
    }

    expect(documents.plan("{ a }", null).plan).toBe(kept.plan);
    expect(documents.plan("{ b }", null).plan).not.toBe(forgotten.plan);
  });

  it("are forgotten by their size too: what is remembered is bounded all together", () => {
    const documents = new Documents(api);
    const first = documents.plan("{ a }", null);

    for (let i = 0; i < 250; i += 1) documents.plan(`{ a } # ${i} ${"x".repeat(4_000)}`, null);

    expect(documents.plan("{ a }", null).plan).not.toBe(first.plan);
  });

  it("are not remembered when they are very long", () => {
    const documents = new Documents(api);
    const long = `{ a } # ${"x".repeat(40_000)}`;

    expect(documents.plan(long, null).plan).not.toBe(documents.plan(long, null).plan);
  });

  it.each([
    ["{ a", null, "Syntax Error: Expected Name, found <EOF>."],
    ["{ nothing }", null, 'Cannot query field "nothing" on type "Query".'],
    ["query A { a } query B { b }", null, "say which by operationName"],
    ["query A { a }", "B", 'no operation named "B"'],
  ])("are refused with what is wrong: %s, %s", (text, name, message) => {
    const { plan, errors } = new Documents(api).plan(text, name);

    expect(plan).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }),
      }),
    ]);
  });

  it.each([
    ["brackets beyond any sense", "{ self ".repeat(5_000)],
    ["levels beyond the bound", nested(11)],
  ])("are refused for %s", (_, text) => {
    const { errors } = new Documents(recursive).plan(text, null);

    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining("deeper than 10 levels") }),
    ]);
  });

  it("are planned up to the bound, and looked into once for each fragment", () => {
    const spread = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );
    const many = `{ ...F0 } ${spread.join(" ")} fragment F60 on Query { name }`;

    expect(new Documents(recursive).plan(nested(10), null).errors).toBeNull();
    expect(isTooDeep(parse(many))).toBe(false);
  });
});

const recursive = buildSchema("type Query { self: Query name: String }");

function nested(levels: number): string {
  return `${"{ self ".repeat(levels - 1)}{ name }${" }".repeat(levels - 1)}`;
}
