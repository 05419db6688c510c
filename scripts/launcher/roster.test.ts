import { readLauncherConfig } from "../../platform/config";
import { planParts } from "./roster";

describe("planParts", () => {
  it("tells amr where this very hub is, and its portal", () => {
    const { subgraphs } = planParts({
      config: readLauncherConfig({}, ["amr"]),
      subgraphs: ["amr"],
      ports: new Map([
        ["gateway", 4321],
        ["amr", 4001],
      ]),
      databaseUrls: new Map([["amr", "postgres://127.0.0.1/amr"]]),
      signingSecret: "0123456789abcdef0123456789abcdef",
    });

    expect(subgraphs[0]?.environment).toMatchObject({
      HUB_PORTAL_URL: "http://127.0.0.1:4321/portal",
      HUB_PUBLIC_URL: "http://127.0.0.1:4321",
    });
  });
});
