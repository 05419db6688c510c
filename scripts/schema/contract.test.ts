import { breachOf, objections } from "./contract";

const CONTRACT = `
  type Query { rule(id: ID!): Rule  overview: Overview }
  type Rule { id: ID! }
  type Overview { open: ID! }
  enum Step { REVIEW PLAN }
  type Mutation { take(step: Step!): Rule }
`;
const API = `
  type Query { rule(id: ID!): Rule }
  type Rule { id: ID!  title: String }
  enum Step { REVIEW }
  type Mutation { take(step: Step!): Rule }
`;
const MISSING = ["Overview", "Query.overview", "Step.PLAN"];

describe("breachOf", () => {
  it("names what the API has not", () => {
    expect(breachOf(CONTRACT, API)).toEqual({ missing: MISSING, changed: [] });
  });

  it("tells what is there and otherwise than promised from what is missing", () => {
    const api = API.replace("rule(id: ID!): Rule", "rule(id: ID!, at: ID!): String");

    const { missing, changed } = breachOf(CONTRACT, api);

    expect(missing).toEqual(MISSING);
    expect(changed).toHaveLength(2);
  });

  it("has nothing to say of what the API has more", () => {
    expect(breachOf(CONTRACT, `${CONTRACT} type More { id: ID! }`)).toEqual({
      missing: [],
      changed: [],
    });
  });
});

describe("objections", () => {
  it("are none to what is listed as missing", () => {
    expect(objections(breachOf(CONTRACT, API), MISSING)).toEqual([]);
  });

  it("name what is missing and was not before", () => {
    expect(objections(breachOf(CONTRACT, API), ["Overview", "Step.PLAN"])).toEqual([
      expect.stringContaining("Query.overview"),
    ]);
  });

  it("name what is listed and has been built, so that the list only gets shorter", () => {
    expect(objections({ missing: [], changed: [] }, ["Overview"])).toEqual([
      "Overview is there: run npm run schema to strike it off the list.",
    ]);
  });

  it("name every change to what was promised, listed or not", () => {
    const breach = { missing: [], changed: ["Rule.id changed type from ID! to String."] };

    expect(objections(breach, breach.changed)).toContainEqual(
      expect.stringContaining("Breaks the contract: Rule.id changed type"),
    );
  });
});
