import { createTestIssuer } from "../../test/support/test-issuer";
import { mintServiceToken, RequestVerifier } from "./service-tokens";
import { TokenVerifier } from "./tokens";

const SECRET = "a secret of the test, long enough for it";

async function verifierOf(subgraph: string) {
  const issuer = await createTestIssuer();
  const people = TokenVerifier.forKeys(issuer.jwks, issuer.source);
  return { issuer, verifier: new RequestVerifier(subgraph, SECRET, people) };
}

describe("RequestVerifier", () => {
  it("knows another subgraph by its service token, for a minute", async () => {
    const { verifier } = await verifierOf("etimad");
    const token = await mintServiceToken(SECRET, { from: "amr", to: "etimad" });

    const caller = await verifier.verify(`Bearer ${token}`);

    expect(caller).toMatchObject({ role: "SYSTEM", subject: "amr", provider: null, person: null });
    expect(Number(caller?.expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ["made for another subgraph", SECRET, "furas"],
    ["made with another secret", "another secret, and long enough as well", "etimad"],
  ])("refuses a service token %s", async (_, secret, to) => {
    const { verifier } = await verifierOf("etimad");
    const token = await mintServiceToken(secret, { from: "amr", to });

    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });

  it("knows a person by the issuer's token", async () => {
    const { issuer, verifier } = await verifierOf("etimad");

    const caller = await verifier.verify(await issuer.bearer({ role: "REGULATOR_STAFF" }));

    expect(caller?.role).toBe("REGULATOR_STAFF");
  });

  it("knows nobody where there is no token", async () => {
    const { verifier } = await verifierOf("etimad");

    await expect(verifier.verify(undefined)).resolves.toBeNull();
  });

  it("refuses what only looks like a token", async () => {
    const { verifier } = await verifierOf("etimad");

    await expect(verifier.verify("Bearer a.b.c")).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });
});
