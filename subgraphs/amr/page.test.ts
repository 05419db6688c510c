import { isInstant, isText, pageRequest, toPage } from "./page";

const FORM = [isInstant, isText];
const ORDER = "NEWEST";
const AT = "2026-11-01T08:00:00.000Z";
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a page of a list", () => {
  it("is a first page without a cursor", () => {
    expect(pageRequest({ order: ORDER, first: 20, after: null }, FORM)).toEqual({
      order: ORDER,
      first: 20,
      after: null,
    });
  });

  it.each([1, 100])("may hold %d", (first) => {
    expect(pageRequest({ order: ORDER, first, after: undefined }, FORM).first).toBe(first);
  });

  it.each([0, -1, 101])("may not hold %d", (first) => {
    expect(() => pageRequest({ order: ORDER, first, after: null }, FORM)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });

  it("goes on after its last row, by a cursor that it made itself", () => {
    const first = pageRequest({ order: ORDER, first: 2, after: null }, FORM);
    const { edges, pageInfo } = toPage(["a", "b", "one too many"], first, (row) => [AT, row]);

    const next = pageRequest({ order: ORDER, first: 2, after: pageInfo.endCursor }, FORM);

    expect(edges.map(({ node }) => node)).toEqual(["a", "b"]);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(next.after).toEqual([AT, "b"]);
  });

  it("knows that it is the last, and that there is one before it", () => {
    const request = { order: ORDER, first: 2, after: [AT, "b"] };

    const { pageInfo } = toPage(["c", "d"], request, (row) => [AT, row]);

    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it("has no cursors when it is empty", () => {
    const { pageInfo } = toPage([], { order: ORDER, first: 2, after: null }, () => []);

    expect(pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  it.each([
    ["no base64", "%%%"],
    ["no JSON", Buffer.from("nothing").toString("base64url")],
    ["no list", encode({ order: ORDER })],
    ["another order", encode(["OLDEST", AT, "a"])],
    ["too few values", encode([ORDER, AT])],
    ["too many values", encode([ORDER, AT, "a", "b"])],
    ["a value that is no text", encode([ORDER, AT, 1])],
    ["a value of another form", encode([ORDER, "2026-13-01", "a"])],
    ["the year 0000", encode([ORDER, "0000-01-01T00:00:00.000Z", "a"])],
    ["a year before that", encode([ORDER, "-000001-01-01T00:00:00.000Z", "a"])],
    ["a year beyond 9999", encode([ORDER, "+010000-01-01T00:00:00.000Z", "a"])],
    ["a sign that no database takes", encode([ORDER, AT, "\u0000"])],
  ])("refuses a cursor with %s", (_, after) => {
    expect(() => pageRequest({ order: ORDER, first: 2, after }, FORM)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });
});
