import { OPERATION_KINDS, type SignedRequest, signRequest, verifyRequest } from "./signature";

const SECRET = "a secret of the test, long enough for it";
const NOW = new Date("2026-03-01T09:00:00.000Z");
const REQUEST: SignedRequest = {
  subgraph: "amr",
  operation: "query",
  requestId: "r-1",
  authorization: "Bearer a.b.c",
  body: '{"query":"{ viewer { role } }"}',
  at: NOW,
};

/** Signs one request and checks it against another: what differs is what a forger changed. */
function check(change: Partial<SignedRequest> & { secret?: string; now?: Date } = {}) {
  const { secret = SECRET, now = NOW, ...changed } = change;
  const { subgraph, authorization, body, ...seen } = { ...REQUEST, ...changed };
  const headers = {
    ...signRequest(secret, REQUEST),
    "hub-operation": seen.operation,
    "hub-request-id": seen.requestId,
    "hub-at": String(seen.at.getTime()),
    ...(authorization === null ? {} : { authorization }),
  };
  return verifyRequest(SECRET, now, subgraph, { headers, body });
}

describe("a signed request", () => {
  it.each(OPERATION_KINDS)("is what was signed for, on a %s's behalf", (operation) => {
    const request = { ...REQUEST, operation };
    const headers = { ...signRequest(SECRET, request), authorization: "Bearer a.b.c" };

    const verified = verifyRequest(SECRET, NOW, "amr", { headers, body: REQUEST.body });

    expect(verified).toEqual({ operation, requestId: "r-1" });
  });

  it("may be without a token, and is then another than with an empty one", () => {
    const request = { ...REQUEST, authorization: null };
    const headers = signRequest(SECRET, request);

    const [without, empty] = [headers, { ...headers, authorization: "" }].map((given) =>
      verifyRequest(SECRET, NOW, "amr", { headers: given, body: REQUEST.body }),
    );

    expect([without, empty]).toEqual([{ operation: "query", requestId: "r-1" }, null]);
  });

  it.each<[string, Parameters<typeof check>[0]]>([
    ["by another secret", { secret: "another secret, and long enough as well" }],
    ["for another subgraph", { subgraph: "etimad" }],
    ["on another kind of operation's behalf", { operation: "mutation" }],
    ["with another token", { authorization: "Bearer x.y.z" }],
    ["without its token", { authorization: null }],
    ["with another request's id", { requestId: "r-2" }],
    ["with another body", { body: "{}" }],
    ["with another time", { at: new Date(NOW.getTime() + 1) }],
  ])("is refused %s", (_, change) => {
    expect(check(change)).toBeNull();
  });

  it.each([
    [30_000, true],
    [30_001, false],
    [-30_000, true],
    [-30_001, false],
  ])("is good for half a minute, and for clocks that differ: %i ms", (age, good) => {
    const verified = check({ now: new Date(NOW.getTime() + age) });

    expect(verified !== null).toBe(good);
  });

  it.each(["", "soon", "1e15", "NaN", "-1", "1 "])("is refused with the time %j", (at) => {
    const headers = { ...signRequest(SECRET, REQUEST), authorization: "Bearer a.b.c" };

    const verified = verifyRequest(SECRET, NOW, "amr", {
      headers: { ...headers, "hub-at": at },
      body: REQUEST.body,
    });

    expect(verified).toBeNull();
  });

  it.each(["", "short", "ö".repeat(43)])("is refused with the signature %j", (signature) => {
    const headers = { ...signRequest(SECRET, REQUEST), "hub-signature": signature };

    const verified = verifyRequest(SECRET, NOW, "amr", { headers, body: REQUEST.body });

    expect(verified).toBeNull();
  });
});
