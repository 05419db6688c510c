import { toCaller } from "./claims";

const CLAIMS = { sub: "someone", exp: 1_900_000_000, role: "REGULATOR_STAFF" };

describe("the claims of a token (AMR-I1)", () => {
  it("are a caller's when they are as they must be", () => {
    expect(toCaller(CLAIMS)).toMatchObject({ role: "REGULATOR_STAFF", subject: "someone" });
  });

  it.each(["a\u0000", "\ud800", "", " "])("are nobody's with the subject %j", (sub) => {
    expect(toCaller({ ...CLAIMS, sub })).toBeNull();
  });
});
