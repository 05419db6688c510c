import { createHmac } from "node:crypto";
import { SignJWT } from "jose";
import { createTestIssuer, type TestIssuer } from "../../test/support/test-issuer";
import { TokenVerifier } from "./tokens";

const now = () => Math.floor(Date.now() / 1000);
const BENEFICIARY = {
  role: "BENEFICIARY",
  identifier: "1000000008",
  name: "Noura Example",
  phone_number: "+966501234567",
  email: "noura@example.com",
};

describe("TokenVerifier", () => {
  let issuer: TestIssuer;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    issuer = await createTestIssuer();
    verifier = TokenVerifier.forKeys(issuer.jwks, issuer.source);
  });

  it("knows nobody where there is no token", async () => {
    await expect(verifier.verify(undefined)).resolves.toBeNull();
  });

  it("knows a beneficiary by the claims of national sign-on (AMR-I1)", async () => {
    const exp = now() + 60;

    const caller = await verifier.verify(await issuer.bearer({ ...BENEFICIARY, exp }));

    expect(caller).toEqual({
      role: "BENEFICIARY",
      subject: "someone",
      provider: null,
      person: {
        identifier: "1000000008",
        kind: "INDIVIDUAL",
        name: "Noura Example",
        mobile: "+966501234567",
        email: "noura@example.com",
      },
      expiresAt: new Date(exp * 1000),
    });
  });

  it("knows an agent by the provider they act for", async () => {
    const token = await issuer.bearer({ role: "PROVIDER_AGENT", provider: "ETIMAD" });

    const caller = await verifier.verify(token);

    expect(caller).toMatchObject({ role: "PROVIDER_AGENT", provider: "ETIMAD", person: null });
  });

  it.each(["REGULATOR_STAFF", "REGULATOR_ADMIN", "PARTNER_DEVELOPER"])(
    "knows the role %s",
    async (role) => {
      const caller = await verifier.verify(await issuer.bearer({ role }));

      expect(caller).toMatchObject({ role, provider: null, person: null });
    },
  );

  it("keeps no personal data of whoever is no beneficiary", async () => {
    const token = await issuer.bearer({ ...BENEFICIARY, role: "REGULATOR_STAFF" });

    const caller = await verifier.verify(token);

    expect(caller?.person).toBeNull();
  });

  it.each<[string, object]>([
    ["an establishment", { identifier: "7000000000", kind: "BUSINESS" }],
    ["a government entity", { identifier: "7000000000", kind: "GOVERNMENT" }],
    ["a resident", { identifier: "2000000006" }],
    ["an individual who says so", { kind: "INDIVIDUAL" }],
    ["one without mobile and e-mail", { phone_number: undefined, email: null }],
  ])("takes a beneficiary who is %s", async (_, claims) => {
    const token = await issuer.bearer({ ...BENEFICIARY, ...claims });

    await expect(verifier.verify(token)).resolves.toMatchObject({ role: "BENEFICIARY" });
  });

  it.each<[string, object]>([
    ["no role", { role: undefined }],
    ["an unknown role", { role: "KING" }],
    ["the role SYSTEM", { role: "SYSTEM" }],
    ["an agent without a provider", { role: "PROVIDER_AGENT" }],
    ["a provider for staff", { role: "REGULATOR_STAFF", provider: "ETIMAD" }],
    ["a provider for a beneficiary", { ...BENEFICIARY, provider: "ETIMAD" }],
    ["a beneficiary without an identifier", { ...BENEFICIARY, identifier: undefined }],
    ["an identifier of 9 digits", { ...BENEFICIARY, identifier: "100000000" }],
    ["an identifier of 11 digits", { ...BENEFICIARY, identifier: "10000000081" }],
    ["an identifier from 3", { ...BENEFICIARY, identifier: "3000000000" }],
    ["Arabic-Indic digits", { ...BENEFICIARY, identifier: "١٠٠٠٠٠٠٠٠٨" }],
    ["an establishment without a kind", { ...BENEFICIARY, identifier: "7000000000" }],
    [
      "an establishment as a person",
      { ...BENEFICIARY, identifier: "7000000000", kind: "INDIVIDUAL" },
    ],
    ["a person as a business", { ...BENEFICIARY, kind: "BUSINESS" }],
    ["a beneficiary without a name", { ...BENEFICIARY, name: " " }],
    ["no subject", { role: "REGULATOR_STAFF", sub: undefined }],
    ["no expiry", { role: "REGULATOR_STAFF", exp: undefined }],
    ["another issuer", { role: "REGULATOR_STAFF", iss: "https://other.example.org" }],
    ["another audience", { role: "REGULATOR_STAFF", aud: "another" }],
    ["no audience", { role: "REGULATOR_STAFF", aud: undefined }],
    ["an expiry six seconds ago", { role: "REGULATOR_STAFF", exp: now() - 6 }],
    ["a beginning in a minute", { role: "REGULATOR_STAFF", nbf: now() + 60 }],
  ])("refuses a token with %s", async (_, claims) => {
    await expectRefused(await issuer.bearer(claims));
  });

  it("bears with clocks that differ by a few seconds", async () => {
    const token = await issuer.bearer({ role: "REGULATOR_STAFF", exp: now() - 2 });

    await expect(verifier.verify(token)).resolves.toMatchObject({ role: "REGULATOR_STAFF" });
  });

  it.each([
    "",
    "Bearer",
    "Bearer ",
    "Basic YTpi",
    "Bearer a.b",
    "Bearer a.b.c d",
    "x Bearer a.b.c",
  ])("refuses %j", async (authorization) => {
    await expectRefused(authorization);
  });

  it("takes the scheme in any case, as HTTP has it", async () => {
    const token = (await issuer.bearer({ role: "REGULATOR_STAFF" })).replace("Bearer", "bearer");

    await expect(verifier.verify(token)).resolves.not.toBeNull();
  });

  it("refuses a signature by another key of the same name", async () => {
    const impostor = await createTestIssuer();

    await expectRefused(await impostor.bearer({ role: "REGULATOR_STAFF" }));
  });

  it("refuses no signature, and one by a public key used as a shared secret", async () => {
    const claims = { role: "REGULATOR_STAFF", sub: "x", iss: issuer.source.issuer, aud: "amr-hub" };
    const publicKey = Buffer.from(JSON.stringify(issuer.jwks.keys[0]));
    const shared = await new SignJWT({ ...claims, exp: now() + 60 })
      .setProtectedHeader({ alg: "HS256", kid: "test" })
      .sign(createHmac("sha256", publicKey).digest());
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${shared.split(".")[1] ?? ""}.x`;

    await expectRefused(`Bearer ${shared}`);
    await expectRefused(`Bearer ${none}`);
  });

  it("checks a token once, and forgets it when it expires", async () => {
    const token = await issuer.bearer({ role: "REGULATOR_STAFF", exp: now() + 1 });
    const [first, second] = [await verifier.verify(token), await verifier.verify(token)];

    expect(second).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await expect(verifier.verify(token)).resolves.not.toBe(first);
  });

  async function expectRefused(authorization: string): Promise<void> {
    await expect(verifier.verify(authorization)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
});
