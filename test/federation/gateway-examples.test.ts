import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { EXAMPLES } from "../../gateway/front/explorer-examples";
import { ROLES } from "../../platform/auth/caller";

const api = buildSchema(readFileSync("schema/api.graphql", "utf8"));
const named = EXAMPLES.map(
  ({ query, claims }) => [/(\w+) {/.exec(query)?.[1], query, claims] as const,
);

describe("the explorer's examples", () => {
  it.each(named)("are operations of the hub: %s", (_, query) => {
    expect(validate(api, parse(query))).toEqual([]);
  });

  it("have one for each role somebody can sign in with", () => {
    const roles = new Set(EXAMPLES.map(({ claims }) => claims["role"]));

    expect([...roles].sort()).toEqual(ROLES.filter((role) => role !== "SYSTEM").sort());
  });

  it("have a subscription among them", () => {
    expect(EXAMPLES.some(({ query }) => query.includes("subscription "))).toBe(true);
  });
});
