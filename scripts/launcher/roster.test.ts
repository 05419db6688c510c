import { readLauncherConfig } from "../../platform/config";
import { planParts } from "./roster";

const plan = () =>
  planParts({
    config: readLauncherConfig({}, ["amr", "etimad"]),
    subgraphs: ["amr", "etimad"],
    ports: new Map([
      ["gateway", 4321],
      ["amr", 4001],
      ["etimad", 4002],
    ]),
    databaseUrls: new Map([["amr", "postgres://127.0.0.1/amr"]]),
    signingSecret: "0123456789abcdef0123456789abcdef",
  });

describe("planParts", () => {
  it("tells amr where this very hub is, and its portal", () => {
    const { subgraphs } = plan();

    expect(subgraphs[0]?.environment).toMatchObject({
      HUB_PORTAL_URL: "http://127.0.0.1:4321/portal",
      HUB_PUBLIC_URL: "http://127.0.0.1:4321",
    });
  });

  it("tells the secrets of carriers and stores to amr alone", () => {
    const secrets = {
      HUB_SMS_SECRET: "0123456789abcdef0123456789abcdef",
      HUB_SMTP_URL: "smtp://127.0.0.1",
      HUB_S3_SECRET_KEY: "a key",
    };
    Object.assign(process.env, secrets);
    try {
      const { subgraphs, gateway } = plan();
      const [amr, etimad] = subgraphs;

      expect(amr?.environment).toMatchObject(secrets);
      for (const name of Object.keys(secrets)) {
        expect(etimad?.environment).not.toHaveProperty(name);
        expect(gateway.environment).not.toHaveProperty(name);
      }
    } finally {
      for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name);
    }
  });
});
