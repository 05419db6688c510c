import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type RequestListener } from "node:http";
import { type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createLogger } from "../../platform/logger";
import { Documents, type TransferLimits } from "./documents";

const SILENT = createLogger({ part: "test", level: "silent" });
const LIMITS: TransferLimits = {
  places: { ofAll: 4, fetchesOfOne: 2 },
  leastRate: { bytesPerSecond: 1_000, graceMs: 300 },
};
/** More than sockets take on themselves when nobody reads. */
const LARGE = Buffer.alloc(30 * 1024 * 1024);
const addressOf = (id: string) => `/documents/${id}?until=1&signature=x`;

/** A gateway's documents before a subgraph that answers as it is told to. */
async function open(subgraph: RequestListener) {
  const behind = createServer(subgraph).listen(0, "127.0.0.1");
  await once(behind, "listening");
  const documents = new Documents(new URL(urlOf(behind)), SILENT, LIMITS);
  const front = createServer((request, response) => {
    void documents.routes["/documents/"]?.({ request, response, requestId: randomUUID() });
  }).listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    url: urlOf(front),
    async [Symbol.asyncDispose]() {
      documents.close();
      for (const server of [front, behind]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function urlOf(server: { address(): unknown }): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** A subgraph that takes everything in, and counts who has broken off before the end. */
function taking() {
  const seen = { begun: 0, brokenOff: 0 };
  const listener: RequestListener = (asked, response) => {
    seen.begun += 1;
    asked.resume().once("end", () => response.writeHead(201).end());
    asked.once("close", () => {
      if (!asked.complete) seen.brokenOff += 1;
    });
  };
  return { seen, listener };
}

/** A PUT of which only the head and a byte are sent; the rest is the test's. */
function beginPut(url: string, id: string, length = 1_000) {
  const sent = request(`${url}${addressOf(id)}`, {
    method: "PUT",
    headers: { "content-length": length },
  });
  const outcome = new Promise<number | string>((resolve) => {
    sent.once("response", (answer: IncomingMessage) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", () => {
      resolve("cut off");
    });
  });
  sent.write("x");
  return { sent, outcome };
}

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

describe("bytes that pass the gateway", () => {
  it("are cut off when they come more slowly than the least rate, and given up behind it", async () => {
    const { seen, listener } = taking();
    await using gateway = await open(listener);

    const { outcome } = beginPut(gateway.url, randomUUID());

    expect(await outcome).toBe("cut off");
    await sleep(50);
    expect(seen).toEqual({ begun: 1, brokenOff: 1 });
  });

  it("may take long at the least rate", async () => {
    await using gateway = await open(taking().listener);
    const { sent, outcome } = beginPut(gateway.url, randomUUID(), 5_001);

    for (let n = 0; n < 10; n += 1) {
      await sleep(100);
      sent.write(Buffer.alloc(500));
    }

    expect(await outcome).toBe(201);
  });

  it("are not hurried any more once all of them have come", async () => {
    await using gateway = await open((asked, response) => {
      asked.resume().once("end", () => setTimeout(() => response.writeHead(201).end(), 1_000));
    });

    const { sent, outcome } = beginPut(gateway.url, randomUUID(), 1);
    sent.end();

    expect(await outcome).toBe(201);
  });

  it("are cut off when they are fetched more slowly than the least rate", async () => {
    let isCutOff = false;
    await using gateway = await open((_, response) => {
      response.once("close", () => (isCutOff = !response.writableFinished));
      response.writeHead(200, { "content-length": LARGE.length }).end(LARGE);
    });
    const sent = request(`${gateway.url}${addressOf(randomUUID())}`).end();
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.on("error", () => undefined);

    await sleep(1_500);

    expect(isCutOff).toBe(true);
  });

  it("may keep waiting for the store before the first of them", async () => {
    await using gateway = await open((_, response) => {
      setTimeout(() => response.end("bytes"), 1_000);
    });

    const response = await fetch(`${gateway.url}${addressOf(randomUUID())}`);

    expect(await response.text()).toBe("bytes");
  });

  it("come once at a time for a document, and may come again when that has broken off", async () => {
    await using gateway = await open(taking().listener);
    const id = randomUUID();
    const { outcome } = beginPut(gateway.url, id);
    await sleep(50);
    const put = () => fetch(`${gateway.url}${addressOf(id)}`, { method: "PUT", body: "x" });

    const second = await codeOf(await put());
    await outcome;
    await sleep(50);

    expect(second).toEqual([409, "UPLOAD_UNDER_WAY"]);
    expect((await put()).status).toBe(201);
  });

  it("are fetched by few at once of one document, whatever others fetch", async () => {
    const waiting: (() => void)[] = [];
    await using gateway = await open((_, response) => {
      waiting.push(() => response.end("bytes"));
    });
    const [one, other] = [randomUUID(), randomUUID()];
    const get = (id: string) => fetch(`${gateway.url}${addressOf(id)}`);
    const first = [get(one), get(one), get(other)];
    while (waiting.length < first.length) await sleep(10);

    const third = await codeOf(await get(one));
    for (const go of waiting) go();
    const texts = await Promise.all(first.map(async (each) => (await each).text()));

    expect(third).toEqual([429, "TOO_MANY_FETCHES"]);
    expect(texts).toEqual(["bytes", "bytes", "bytes"]);
  });

  it("wait in no line: who finds no place is told to come later, and finds one afterwards", async () => {
    const { seen, listener } = taking();
    await using gateway = await open(listener);
    const stalled = Array.from({ length: 4 }, () => beginPut(gateway.url, randomUUID()));
    while (seen.begun < stalled.length) await sleep(10);
    const put = () =>
      fetch(`${gateway.url}${addressOf(randomUUID())}`, { method: "PUT", body: "x" });

    const fifth = await codeOf(await put());
    await Promise.all(stalled.map(({ outcome }) => outcome));
    await sleep(50);

    expect(fifth).toEqual([503, "UNAVAILABLE"]);
    expect((await put()).status).toBe(201);
  });

  it("are moved by PUT and by GET alone, as a 405 says", async () => {
    await using gateway = await open(taking().listener);

    const response = await fetch(`${gateway.url}${addressOf(randomUUID())}`, { method: "POST" });

    expect(response.headers.get("allow")).toBe("GET, PUT");
    expect(await codeOf(response)).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });
});
