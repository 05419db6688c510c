import { once } from "node:events";
import { type AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { SubgraphSocket } from "./subgraph-socket";

/** Says hello, and then nothing any more: not even that it is there. */
async function frozenSubgraph() {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket) => {
    socket.once("message", () => {
      socket.send('{"type":"connection_ack"}');
    });
  });
  await once(server, "listening");
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it("a subscription ends when its subgraph does not answer a ping, though the socket looks open", async () => {
  const { server, url } = await frozenSubgraph();
  let closed = 0;
  const socket = new SubgraphSocket({
    url,
    params: () => ({}),
    onClosed: () => {
      closed += 1;
    },
    pings: { everyMs: 30, answeredWithinMs: 30 },
  });
  const events = socket.subscribe({ query: "subscription { changed }" });

  const [broken, end] = [await events.next(), await events.next()];

  expect(broken.value).toBe("BROKEN");
  expect(end.done).toBe(true);
  expect(closed).toBeGreaterThan(0);
  for (const client of server.clients) client.terminate();
  server.close();
});
