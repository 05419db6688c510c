import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";
import request from "supertest";
import WebSocket from "ws";
import { serveTestSubgraph } from "../../test/support/test-subgraph";

describe("serveSubgraph", () => {
  it("tells its health to everyone", async () => {
    const subgraph = await serveTestSubgraph({ ready: () => Promise.reject(new Error("not yet")) });

    const [live, ready] = [
      await request(subgraph.url).get("/livez"),
      await request(subgraph.url).get("/readyz"),
    ];

    expect([live.status, ready.status]).toEqual([200, 503]);
    await subgraph.close();
  });

  it("closes within two seconds though a subscription is open", async () => {
    const subgraph = await serveTestSubgraph();
    const client = createClient({
      url: `${subgraph.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: subgraph.headersOf(),
    });
    let closed = false;
    client.on("closed", () => {
      closed = true;
    });
    client.subscribe(
      { query: "subscription { silent }" },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await pause(200);
    const begun = performance.now();

    await subgraph.close();

    expect(performance.now() - begun).toBeLessThan(2_000);
    await pause(20);
    expect(closed).toBe(true);
    await client.dispose();
  });

  it("says in one line that its port is taken", async () => {
    const subgraph = await serveTestSubgraph();
    const port = Number(new URL(subgraph.url).port);

    const second = serveTestSubgraph({ port });

    await expect(second).rejects.toMatchObject({ lines: [expect.stringContaining(String(port))] });
    await subgraph.close();
  });
});
