import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openVerifier } from "./open-verifier";
import { openSandboxIssuer } from "./sandbox-issuer";

describe("openVerifier", () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "hub-test-"));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  async function sandboxToken(): Promise<string> {
    const issuer = await openSandboxIssuer(dataDir);
    return `Bearer ${await issuer.mint({ sub: "staff-1", role: "REGULATOR_STAFF" }, "1h")}`;
  }

  it("without an issuer accepts the tokens of the sandbox's own", async () => {
    const verifier = await openVerifier({ oidc: null, dataDir });

    await expect(verifier.verify(await sandboxToken())).resolves.toMatchObject({
      role: "REGULATOR_STAFF",
    });
  });

  it("with an issuer accepts no token of the sandbox's", async () => {
    const oidc = { issuer: "http://127.0.0.1:1", audience: "amr-hub" };
    const verifier = await openVerifier({ oidc, dataDir });

    await expect(verifier.verify(await sandboxToken())).rejects.toThrow();
  });
});
