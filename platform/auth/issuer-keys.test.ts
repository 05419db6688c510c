import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createTestIssuer, type TestIssuer } from "../../test/support/test-issuer";
import { TokenVerifier } from "./tokens";

/** An OpenID Connect issuer on a port of this machine, as far as its keys go. */
interface Provider {
  readonly issuer: TestIssuer;
  readonly asked: string[];
  readonly url: string;
  down: boolean;
  says: object;
  close(): void;
}

describe("TokenVerifier.forIssuer", () => {
  let provider: Provider;
  let verifier: TokenVerifier;

  beforeEach(async () => {
    provider = await serveProvider();
    verifier = TokenVerifier.forIssuer(provider.issuer.source);
  });
  afterEach(() => {
    provider.close();
  });

  it("finds the keys by discovery, and asks once for many tokens", async () => {
    const tokens = await Promise.all(
      ["a", "b", "c"].map((sub) => provider.issuer.bearer({ role: "REGULATOR_STAFF", sub })),
    );

    const callers = await Promise.all(tokens.map((token) => verifier.verify(token)));

    expect(callers.map((caller) => caller?.subject)).toEqual(["a", "b", "c"]);
    expect(provider.asked).toEqual(["/.well-known/openid-configuration", "/keys"]);
  });

  it("counts an issuer that does not answer as a fault of ours, and asks it again", async () => {
    const token = await provider.issuer.bearer({ role: "REGULATOR_STAFF" });
    provider.down = true;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: "INTERNAL" });
    provider.down = false;
    await pause(1_100);

    await expect(verifier.verify(token)).resolves.not.toBeNull();
  });

  it("trusts no document that speaks for another issuer", async () => {
    provider.says = { issuer: "https://other.example.org" };

    const verifying = verifier.verify(await provider.issuer.bearer({ role: "REGULATOR_STAFF" }));

    await expect(verifying).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it("refuses a token by a key the issuer does not have", async () => {
    const impostor = await createTestIssuer(provider.url);

    const verifying = verifier.verify(await impostor.bearer({ role: "REGULATOR_STAFF" }));

    await expect(verifying).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

async function serveProvider(): Promise<Provider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const issuer = await createTestIssuer(url);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const provider: Provider = { issuer, asked: [], url, down: false, says: {}, close };
  answer(server, provider);
  return provider;
}

function answer(server: Server, provider: Provider): void {
  server.on("request", (request, response) => {
    provider.asked.push(request.url ?? "");
    const discovery = { issuer: provider.url, jwks_uri: `${provider.url}/keys`, ...provider.says };
    const document = request.url === "/keys" ? provider.issuer.jwks : discovery;
    response.statusCode = provider.down ? 503 : 200;
    response.setHeader("content-type", "application/json");
    response.end(provider.down ? "" : JSON.stringify(document));
  });
}
