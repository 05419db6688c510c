import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { SECRET } from "./gateway-hub";

const NOBODY = "http://127.0.0.1:9";

describe("the gateway as a process of its own", () => {
  it("serves without its subgraphs, and on SIGTERM ends in time and frees its port", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "gateway-process-"));
    const gateway = fork("dist/gateway/main.js", {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        PORT: "0",
        HUB_DATA_DIR: dataDir,
        HUB_SIGNING_SECRET: SECRET,
        LOG_LEVEL: "silent",
        ...{ AMR_URL: NOBODY, ETIMAD_URL: NOBODY, FURAS_URL: NOBODY, MOF_URL: NOBODY },
      },
    });
    const [{ url }] = (await once(gateway, "message")) as [{ url: string }];
    const answered = (await (await fetch(`${url}?query={viewer{role}}`)).json()) as object;
    const socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws");
    await once(socket, "open");
    const startedAt = performance.now();
    gateway.kill("SIGTERM");
    const [[closed], [code]] = (await Promise.all([
      once(socket, "close"),
      once(gateway, "exit"),
    ])) as [[number], [number]];

    expect(answered).toMatchObject({
      data: { viewer: null },
      errors: [{ path: ["viewer"], extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "amr" } }],
    });
    expect({ closed, code }).toEqual({ closed: 1001, code: 0 });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    const again = once(connect(Number(new URL(url).port), "127.0.0.1"), "connect");
    await expect(again).rejects.toThrow("ECONNREFUSED");
    await rm(dataDir, { recursive: true });
  }, 20_000);
});
