import { resolve } from "node:path";
import {
  readGatewayConfig,
  readLauncherConfig,
  readMessagingConfig,
  readSubgraphConfig,
} from "./config";
import { ConfigError } from "./variables";

const SECRET = "0123456789abcdef0123456789abcdef";

const GATEWAY = {
  HUB_SIGNING_SECRET: SECRET,
  AMR_URL: "http://127.0.0.1:4001",
  ETIMAD_URL: "http://127.0.0.1:4002",
};
const AMR = {
  HUB_SIGNING_SECRET: SECRET,
  AMR_DATABASE_URL: "postgres://127.0.0.1/amr",
  ETIMAD_URL: "http://127.0.0.1:4002",
};
const PARTS = ["amr", "etimad"];

describe("readGatewayConfig", () => {
  it("listens where HUB_HOST says", () => {
    expect(readGatewayConfig({ ...GATEWAY, HUB_HOST: "0.0.0.0" }, PARTS).host).toBe("0.0.0.0");
  });

  it("knows where each subgraph is, and takes 4000 and .hub for granted", () => {
    const config = readGatewayConfig(GATEWAY, PARTS);

    expect(config).toEqual({
      port: 4000,
      host: "127.0.0.1",
      dataDir: resolve(".hub"),
      oidc: null,
      subgraphUrls: new Map([
        ["amr", "http://127.0.0.1:4001"],
        ["etimad", "http://127.0.0.1:4002"],
      ]),
      signingSecret: SECRET,
      logLevel: "info",
    });
  });

  it("names every bad variable, a line each", () => {
    const reading = () =>
      readGatewayConfig(
        { PORT: "99999", AMR_URL: "amr", LOG_LEVEL: "loud", OIDC_ISSUER: "ftp://x" },
        PARTS,
      );

    const lines = linesOf(reading);

    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "PORT",
      "AMR_URL",
      "ETIMAD_URL",
      "HUB_SIGNING_SECRET",
      "OIDC_ISSUER",
      "OIDC_ISSUER",
      "LOG_LEVEL",
    ]);
  });

  it.each(["0", "65535"])("takes the port %s", (PORT) => {
    expect(readGatewayConfig({ ...GATEWAY, PORT }, PARTS).port).toBe(Number(PORT));
  });

  it.each(["65536", "-1", "4000.5", "4e3", "0x10", " 4000"])("refuses the port %s", (PORT) => {
    expect(linesOf(() => readGatewayConfig({ ...GATEWAY, PORT }, PARTS))).toHaveLength(1);
  });

  it.each([
    ["31 characters", SECRET.slice(1)],
    ["none", ""],
  ])("refuses a signing secret of %s, and does not repeat it", (_, secret) => {
    const lines = linesOf(() =>
      readGatewayConfig({ ...GATEWAY, HUB_SIGNING_SECRET: secret }, PARTS),
    );

    expect(lines).toEqual([
      "HUB_SIGNING_SECRET must be a secret of at least 32 characters; there is no default",
    ]);
  });

  it("takes an issuer and an audience together", () => {
    const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_AUDIENCE: "hub" };

    const config = readGatewayConfig({ ...GATEWAY, ...oidc }, PARTS);

    expect(config.oidc).toEqual({ issuer: "https://id.example.org", audience: "hub" });
  });

  it.each([{ OIDC_ISSUER: "https://id.example.org" }, { OIDC_AUDIENCE: "hub" }])(
    "refuses one of the two alone: %j",
    (half) => {
      const lines = linesOf(() => readGatewayConfig({ ...GATEWAY, ...half }, PARTS));

      expect(lines).toEqual(["OIDC_ISSUER and OIDC_AUDIENCE must be given together or not at all"]);
    },
  );
});

describe("readSubgraphConfig", () => {
  it("reads the variables of its part, and takes any free port for granted", () => {
    const config = readSubgraphConfig(AMR, "amr", ["etimad"]);

    expect(config).toMatchObject({
      port: 0,
      databaseUrl: "postgres://127.0.0.1/amr",
      peerUrls: new Map([["etimad", "http://127.0.0.1:4002"]]),
    });
  });

  it("knows where the portal is only when it is told", () => {
    const HUB_PORTAL_URL = "https://hub.example.org/portal";

    const told = readSubgraphConfig({ ...AMR, HUB_PORTAL_URL }, "amr", ["etimad"]);
    const untold = readSubgraphConfig(AMR, "amr", ["etimad"]);
    const wrong = linesOf(() =>
      readSubgraphConfig({ ...AMR, HUB_PORTAL_URL: "portal" }, "amr", ["etimad"]),
    );

    expect([told.portalUrl, untold.portalUrl]).toEqual([HUB_PORTAL_URL, null]);
    expect(wrong).toEqual(["HUB_PORTAL_URL must be an http or https address"]);
  });

  it("takes an empty variable for none", () => {
    const config = readSubgraphConfig({ ...AMR, AMR_PORT: "", LOG_LEVEL: "" }, "amr", ["etimad"]);

    expect([config.port, config.logLevel]).toEqual([0, "info"]);
  });

  it.each([undefined, "mysql://127.0.0.1/amr", "127.0.0.1"])(
    "refuses %s for a database, and does not repeat it",
    (AMR_DATABASE_URL) => {
      const lines = linesOf(() =>
        readSubgraphConfig({ ...AMR, AMR_DATABASE_URL }, "amr", ["etimad"]),
      );

      expect(lines).toEqual(["AMR_DATABASE_URL must be a postgres:// address"]);
    },
  );
});

describe("readMessagingConfig", () => {
  const REAL = { ...AMR, OIDC_ISSUER: "https://issuer.example.org", OIDC_AUDIENCE: "hub" };
  const SMS = { HUB_SMS_URL: "https://sms.example.org/messages", HUB_SMS_SECRET: SECRET };
  const MAIL = { HUB_SMTP_URL: "smtps://mail.example.org", HUB_MAIL_FROM: "amr@example.org" };
  const read = (environment: Record<string, string>) =>
    readMessagingConfig(environment, "amr", ["etimad"]);

  it("asks for no carrier in the sandbox", () => {
    expect(read(AMR).carriers).toEqual({ sms: null, mail: null });
  });

  it("asks for one carrier at least outside the sandbox, and names both", () => {
    expect(linesOf(() => read(REAL))).toEqual([
      "HUB_SMS_URL or HUB_SMTP_URL must be given where OIDC_ISSUER is",
    ]);
  });

  it.each([
    ["SMS", SMS, { sms: { url: SMS.HUB_SMS_URL, secret: SECRET }, mail: null }],
    ["mail", MAIL, { sms: null, mail: { url: MAIL.HUB_SMTP_URL, from: MAIL.HUB_MAIL_FROM } }],
  ])("takes %s alone", (_, given, carriers) => {
    expect(read({ ...REAL, ...given }).carriers).toEqual(carriers);
  });

  it.each([
    ["HUB_SMS_SECRET", { HUB_SMS_URL: SMS.HUB_SMS_URL }],
    ["HUB_SMS_SECRET", { ...SMS, HUB_SMS_SECRET: "short" }],
    ["HUB_SMS_URL", { ...SMS, HUB_SMS_URL: "sms://example.org" }],
    ["HUB_MAIL_FROM", { HUB_SMTP_URL: MAIL.HUB_SMTP_URL }],
    ["HUB_MAIL_FROM", { ...MAIL, HUB_MAIL_FROM: "the centre" }],
    ["HUB_SMTP_URL", { ...MAIL, HUB_SMTP_URL: "https://mail.example.org" }],
  ])("names %s when it is missing or wrong", (name, given) => {
    const lines = linesOf(() => read({ ...REAL, ...given }));

    expect(lines.map((line) => line.split(" ")[0])).toEqual([name]);
  });
});

describe("readLauncherConfig", () => {
  it("needs nothing: the launcher makes what is missing", () => {
    const config = readLauncherConfig({}, PARTS);

    expect(config).toEqual({
      port: 4000,
      dataDir: resolve(".hub"),
      oidc: null,
      ports: new Map([
        ["amr", 0],
        ["etimad", 0],
      ]),
      databaseUrls: null,
      signingSecret: null,
      logLevel: "info",
    });
  });

  it("takes the databases of all parts", () => {
    const config = readLauncherConfig(
      { AMR_DATABASE_URL: "postgres://db/amr", ETIMAD_DATABASE_URL: "postgresql://db/etimad" },
      PARTS,
    );

    expect(config.databaseUrls?.get("etimad")).toBe("postgresql://db/etimad");
  });

  it("refuses the databases of some, naming those that are missing", () => {
    const lines = linesOf(() =>
      readLauncherConfig({ AMR_DATABASE_URL: "postgres://db/amr" }, PARTS),
    );

    expect(lines).toEqual([expect.stringMatching(/^ETIMAD_DATABASE_URL .* or none of /)]);
  });
});

function linesOf(reading: () => unknown): readonly string[] {
  try {
    reading();
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}
