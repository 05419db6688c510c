import { parse } from "graphql";
import { placesOf } from "./missing";

const places = (query: string, variables?: Record<string, unknown>) =>
  placesOf({ document: parse(query), variables });

describe("where an answer is missing", () => {
  it("is each field that was asked for, by the name it was asked for", () => {
    expect(places("{ a b: c }")).toEqual([["a"], ["b"]]);
  });

  it("is no field that was not to be answered", () => {
    const query =
      "query ($yes: Boolean!) { a @skip(if: $yes) b @include(if: $yes) c @include(if: false) }";

    expect(places(query, { yes: true })).toEqual([["b"]]);
  });

  it("is each of the entities that were asked for, of each kind", () => {
    const query = `query ($one: [_Any!]!, $two: [_Any!]!) {
      _e0: _entities(representations: $one) { __typename }
      _e1: _entities(representations: $two) { __typename }
    }`;

    expect(places(query, { one: [{}, {}], two: [{}] })).toEqual([
      ["_e0", 0],
      ["_e0", 1],
      ["_e1", 0],
    ]);
  });
});
