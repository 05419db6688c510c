import { once } from "node:events";
import { type AddressInfo } from "node:net";
import { parse } from "graphql";
import { WebSocketServer } from "ws";
import { createLogger } from "../../platform/logger";
import { type Errand } from "./errand";
import { Transport } from "./transport";

const EVENTS = 1_500;

const errand: Errand = {
  subgraph: "amr",
  document: parse("subscription { changed { change { cursor } } }"),
  variables: undefined,
  kind: "subscription",
  asker: { authorization: null, requestId: "r-1" } as Errand["asker"],
};

/** A subgraph that tells of everything at once, to whoever subscribes. */
async function talkativeSubgraph() {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  let unsubscribed = 0;
  server.on("connection", (socket) => {
    socket.on("message", (message: Buffer) => {
      const { type, id } = JSON.parse(message.toString()) as { type: string; id?: string };
      if (type === "connection_init") socket.send('{"type":"connection_ack"}');
      if (type === "complete") unsubscribed += 1;
      if (type !== "subscribe") return;
      for (let event = 0; event < EVENTS; event += 1) {
        const payload = { data: { changed: { change: { cursor: `c${event}` } } } };
        socket.send(JSON.stringify({ type: "next", id, payload }));
      }
    });
  });
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, url, unsubscribed: () => unsubscribed };
}

it("a subscription whose reader falls behind ends with the cursor it goes on after (architecture, decision 10)", async () => {
  const { server, url, unsubscribed } = await talkativeSubgraph();
  const transport = new Transport(new Map([["amr", url]]), {
    signingSecret: "a secret of at least thirty-two characters",
    timeoutMs: 1_000,
    logger: createLogger({ part: "test", level: "silent" }),
  });
  const events = transport.subscribe(errand);
  await events.next();
  while (unsubscribed() === 0) await new Promise((resolve) => setTimeout(resolve, 10));

  const read = [];
  for await (const event of events) read.push(event);

  const last = read.at(-1);
  const before = read.at(-2)?.data as { changed: { change: { cursor: string } } };
  expect(read.length).toBeLessThan(EVENTS);
  expect(last?.errors).toMatchObject([
    {
      path: ["changed"],
      extensions: { code: "SUBSCRIBER_BEHIND", cursor: before.changed.change.cursor },
    },
  ]);
  await transport.close();
  server.close();
});
