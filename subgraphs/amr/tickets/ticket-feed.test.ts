import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocketServer } from "ws";
import { ServiceClient } from "../service-client";
import { TicketFeed } from "./ticket-feed";

const services = new ServiceClient("a secret of the tests, long enough for it");

/** A peer that does this with each connection, and where it is. */
async function peerThat(meets: (socket: Socket) => void) {
  const server = createServer(meets);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: urlOf(server) };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function feedFrom(url: string): TicketFeed {
  const peer = { code: "FURAS", subgraph: "furas", ticketType: "FurasTicket", url };
  return new TicketFeed(peer, services, () => undefined);
}

/** What reading a feed ends with. The test fails by itself when an error is left to the process. */
async function read(feed: TicketFeed): Promise<unknown> {
  try {
    for await (const change of feed.after("START")) return change;
    return "OVER";
  } catch (error) {
    return error;
  }
}

describe("a provider's feed", () => {
  const servers: { close: () => unknown }[] = [];
  const sockets = new Set<Socket>();
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  const closedPort = async () => {
    const { server, url } = await peerThat(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    return url;
  };
  const meeting = (meets: (socket: Socket) => void) => async () => {
    const { server, url } = await peerThat((socket) => {
      sockets.add(socket.on("error", () => undefined));
      meets(socket);
    });
    servers.push(server);
    return url;
  };
  const acknowledgingNothing = async () => {
    const { server, url } = await peerThat(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const port = Number(new URL(url).port);
    const talking = new WebSocketServer({ port, host: "127.0.0.1" });
    talking.on("connection", (socket) => socket.on("error", () => undefined));
    await new Promise((resolve) => talking.once("listening", resolve));
    servers.push({
      close: () => {
        for (const client of talking.clients) client.terminate();
        talking.close();
      },
    });
    return url;
  };
  const cutOff = meeting((socket) => socket.once("data", () => socket.destroy()));
  const refused = meeting((socket) =>
    socket.once("data", () => socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n")),
  );
  const silent = meeting(() => undefined);

  it.each([
    ["nobody listens", closedPort],
    ["the connection is cut off in the handshake", cutOff],
    ["the handshake is refused", refused],
  ])("tells its reader, and nobody else, that %s", async (_, open) => {
    const feed = feedFrom(await open());

    const error = await read(feed);
    await feed.close();
    await pause(20);

    expect(error).toHaveProperty("message");
  });

  it.each([
    ["nobody listens", closedPort],
    ["the connection is cut off in the handshake", cutOff],
    ["the handshake is refused", refused],
    ["nobody answers the handshake", silent],
    ["nobody acknowledges the connection", acknowledgingNothing],
  ])("closes at once, at any moment, while %s", async (_, open) => {
    for (const ms of [0, 1, 2, 5, 50]) {
      const feed = feedFrom(await open());
      const reading = read(feed);
      await pause(ms);
      const begun = performance.now();

      await Promise.all([feed.close(), feed.close()]);
      await reading;

      expect(performance.now() - begun).toBeLessThan(1_000);
    }
    await pause(20);
  });

  it("is none of an address that is none", () => {
    expect(() => feedFrom("http://127.0.0.1:99999")).toThrow();
  });
});
