import { type ExecutionResult } from "graphql";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { type GatewayHub, startGatewayHub, until } from "./gateway-hub";

const EVENTS = { query: "subscription { changed { cursor ticket { number subject } } }" };

let hub: GatewayHub;
const clients: Client[] = [];

beforeEach(async () => {
  hub = await startGatewayHub();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await hub.close();
});

/** What a subscription of its own socket delivers, as it comes. */
function watch(authorization: string | undefined, query = EVENTS.query) {
  const client = createClient({
    url: hub.websocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });
  clients.push(client);
  const received: ExecutionResult[] = [];
  const watched = { received, isOver: false, stop: () => undefined as unknown };
  watched.stop = client.subscribe(
    { query },
    {
      next: (result) => void received.push(result as ExecutionResult),
      error: () => (watched.isOver = true),
      complete: () => (watched.isOver = true),
    },
  );
  return watched;
}

const UNAVAILABLE = {
  errors: [
    {
      path: ["changed"],
      extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "amr", messageAr: expect.any(String) },
    },
  ],
};

const FLOOD = 100;
/** Together more than a subscriber may be behind, and read faster than each can be joined. */
const LONG_NUMBER = "E".repeat(100_000);

describe("a subscriber that falls behind", () => {
  it("gets what waited, and then the cursor it goes on after (architecture, decision 10)", async () => {
    const behind = watch(hub.staff);
    await until(() => hub.changes.readers === 1);

    for (let change = 0; change < FLOOD; change += 1) {
      hub.changes.happen(String(change), LONG_NUMBER);
    }
    await until(() => hub.changes.readers === 0);
    await until(() => behind.isOver);

    const { length } = behind.received;
    const [before, last] = behind.received.slice(-2);
    const { cursor } = before?.data?.["changed"] as { cursor: string };
    expect(length).toBeLessThan(FLOOD);
    expect(cursor).toBe(String(length - 2));
    expect(last?.errors).toMatchObject([
      { path: ["changed"], extensions: { code: "SUBSCRIBER_BEHIND", cursor } },
    ]);
  });
});

describe("the socket to a subgraph", () => {
  it("is one for all that one caller subscribes to, by whatever way", async () => {
    const watches = [watch(hub.staff), watch(hub.staff), watch(`Bearer ${hub.staff}`)];
    const stream = await fetch(`${hub.url}?query=${EVENTS.query}`, {
      headers: { accept: "text/event-stream", authorization: `Bearer ${hub.staff}` },
    });
    await until(() => hub.changes.readers === 4);

    hub.changes.happen("1", "E-1");

    await until(() => watches.every(({ received }) => received.length === 1));
    expect(hub.lines.amr.webSockets).toBe(1);
    await stream.body?.cancel();
  });

  it("is another for another caller, and another for nobody", async () => {
    watch(hub.staff);
    watch(await hub.token("REGULATOR_ADMIN"));
    watch(undefined);

    await until(() => hub.changes.readers === 3);

    expect(hub.lines.amr.webSockets).toBe(3);
    expect(hub.asked.map(({ caller }) => caller?.role)).toEqual(
      expect.arrayContaining(["REGULATOR_STAFF", "REGULATOR_ADMIN", undefined]),
    );
  });

  it("closes when the last of them is over, and opens again for the next", async () => {
    const [one, other] = [watch(hub.staff), watch(hub.staff)];
    await until(() => hub.changes.readers === 2);

    one.stop();
    await until(() => hub.changes.readers === 1);
    const whileOneIsLeft = hub.lines.amr.open;
    other.stop();
    await until(() => hub.lines.amr.open === 0);
    watch(hub.staff);
    await until(() => hub.changes.readers === 1);

    expect(whileOneIsLeft).toBe(1);
    expect(hub.lines.amr.webSockets).toBe(2);
  });

  it("serves who comes at the moment it closes", async () => {
    for (let round = 0; round < 20; round += 1) {
      const before = watch(hub.staff);
      await until(() => hub.changes.readers === 1);
      before.stop();
      const after = watch(hub.staff);
      await until(() => {
        hub.changes.happen(String(round), "E-1");
        return after.received.length > 0;
      });
      expect(after.received[0]?.errors).toBeUndefined();
      after.stop();
      await until(() => hub.changes.readers === 0);
    }
  });
});

describe("a subscription whose subgraph goes", () => {
  it("ends with SUBGRAPH_UNAVAILABLE when the socket breaks, and is not begun again behind the client's back", async () => {
    const watched = watch(hub.staff);
    await until(() => hub.changes.readers === 1);

    hub.lines.amr.cut();

    await until(() => watched.isOver);
    expect(watched.received).toMatchObject([UNAVAILABLE]);
    expect(hub.lines.amr.webSockets).toBe(1);
  });

  it("hands out what had come before", async () => {
    const watched = watch(hub.staff);
    await until(() => hub.changes.readers === 1);
    hub.changes.happen("1", "E-1");
    hub.changes.happen("2", "E-2");
    await until(() => watched.received.length === 2);

    hub.lines.amr.cut();

    await until(() => watched.isOver);
    expect(watched.received).toMatchObject([
      { data: { changed: { cursor: "1" } } },
      { data: { changed: { cursor: "2" } } },
      UNAVAILABLE,
    ]);
  });

  it("can be begun anew at once", async () => {
    const watched = watch(hub.staff);
    await until(() => hub.changes.readers === 1);
    hub.lines.amr.cut();
    await until(() => watched.isOver && hub.changes.readers === 0);

    const again = watch(hub.staff);
    await until(() => hub.changes.readers === 1);
    hub.changes.happen("3", "E-1");

    await until(() => again.received.length === 1);
    expect(again.received).toMatchObject([{ data: { changed: { cursor: "3" } } }]);
  });

  it("is told so when the subgraph is not there to begin with", async () => {
    await hub.lines.amr.close();

    const watched = watch(hub.staff);

    await until(() => watched.isOver);
    expect(watched.received).toMatchObject([UNAVAILABLE]);
  });
});

describe("an event that another subgraph adds to", () => {
  it("comes without it while that one does not answer, and the next comes whole again", async () => {
    const watched = watch(hub.staff);
    await until(() => hub.changes.readers === 1);
    hub.lines.etimad.refuse(true);
    hub.changes.happen("1", "E-1");
    await until(() => watched.received.length === 1);
    hub.lines.etimad.refuse(false);

    hub.changes.happen("2", "E-2");

    await until(() => watched.received.length === 2);
    expect(watched.received).toEqual([
      {
        data: { changed: { cursor: "1", ticket: { number: "E-1", subject: null } } },
        errors: [
          expect.objectContaining({
            path: ["changed", "ticket"],
            extensions: expect.objectContaining({ subgraph: "etimad" }),
          }),
        ],
      },
      { data: { changed: { cursor: "2", ticket: { number: "E-2", subject: "subject of E-2" } } } },
    ]);
  });

  it("is asked for with the subscriber's own token, as part of a subscription", async () => {
    const watched = watch(hub.staff);
    await until(() => hub.changes.readers === 1);
    hub.changes.happen("1", "E-1");
    await until(() => watched.received.length === 1);

    expect(hub.asked.find(({ subgraph }) => subgraph === "etimad")).toMatchObject({
      operation: "subscription",
      caller: { role: "REGULATOR_STAFF" },
    });
  });
});

describe("a subscription a subgraph refuses", () => {
  it("carries the subgraph's code to the place the client gave it", async () => {
    const watched = watch(hub.staff, 'subscription { mine: changed(after: "gone") { cursor } }');

    await until(() => watched.isOver);

    expect(watched.received).toMatchObject([
      { errors: [{ path: ["mine"], extensions: { code: "CURSOR_EXPIRED" } }] },
    ]);
  });
});
