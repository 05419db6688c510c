import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSandboxIssuer, SANDBOX_AUDIENCE, SANDBOX_ISSUER } from "./sandbox-issuer";
import { TokenVerifier } from "./tokens";

const source = { issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE };

describe("openSandboxIssuer", () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "hub-test-"));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it("signs tokens that another process with the same data folder accepts", async () => {
    const [here, there] = [await openSandboxIssuer(dataDir), await openSandboxIssuer(dataDir)];
    const token = await here.mint({ sub: "staff-1", role: "REGULATOR_STAFF" }, "1h");

    const caller = await TokenVerifier.forKeys(there.jwks, source).verify(`Bearer ${token}`);

    expect(caller).toMatchObject({ role: "REGULATOR_STAFF", subject: "staff-1" });
    expect(Math.round((Number(caller?.expiresAt) - Date.now()) / 60_000)).toBe(60);
  });

  it("signs nothing that the holder of another data folder's keys accepts", async () => {
    const [one, other] = [
      await openSandboxIssuer(dataDir),
      await openSandboxIssuer(join(dataDir, "x")),
    ];
    const token = await one.mint({ sub: "staff-1", role: "REGULATOR_STAFF" }, "1h");

    const verifying = TokenVerifier.forKeys(other.jwks, source).verify(`Bearer ${token}`);

    await expect(verifying).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("makes one key though many open it at once", async () => {
    const issuers = await Promise.all(Array.from({ length: 10 }, () => openSandboxIssuer(dataDir)));

    expect(new Set(issuers.map(({ jwks }) => JSON.stringify(jwks))).size).toBe(1);
    expect(await readdir(join(dataDir, "sandbox"))).toEqual(["issuer-key.json"]);
  });

  it("lets nobody else read the key, and shows none of it", async () => {
    const { jwks } = await openSandboxIssuer(dataDir);

    const { mode } = await stat(join(dataDir, "sandbox", "issuer-key.json"));

    expect((mode & 0o777).toString(8)).toBe("600");
    expect(jwks.keys[0]).not.toHaveProperty("d");
  });
});
