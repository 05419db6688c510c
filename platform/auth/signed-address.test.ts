import { signAddress, verifyAddress } from "./signed-address";

const SECRET = "a secret of the tests, long enough for it";
const NOW = new Date("2026-11-22T09:00:00.000Z");
const UNTIL = new Date(NOW.getTime() + 1_000);
const signed = signAddress(SECRET, { method: "GET", path: "/documents/1", until: UNTIL });

function verdictOf(address: string, { method = "GET", now = NOW, secret = SECRET } = {}) {
  const { pathname: path, searchParams: query } = new URL(address, "http://127.0.0.1");
  return verifyAddress(secret, now, { method, path, query });
}

describe("a signed address", () => {
  it("is valid until its end, and no instant longer", () => {
    expect(verdictOf(signed, { now: new Date(UNTIL.getTime() - 1) })).toBe("VALID");
    expect(verdictOf(signed, { now: UNTIL })).toBe("EXPIRED");
  });

  it.each([
    ["another method", signed, { method: "PUT" }],
    ["another path", signed.replace("/1?", "/2?"), {}],
    ["a later end", signed.replace(/until=\d+/, `until=${String(UNTIL.getTime() + 1)}`), {}],
    ["no end", signed.replace(/until=\d+/, ""), {}],
    ["no signature", signed.replace(/&signature=.*/, ""), {}],
    ["a shorter signature", signed.slice(0, -1), {}],
    ["another secret", signed, { secret: "another secret of the tests, long enough" }],
    ["no query", "/documents/1", {}],
  ])("is forged with %s", (_, address, options) => {
    expect(verdictOf(address, options)).toBe("FORGED");
  });
});
