import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { signAddress } from "../../platform/auth/signed-address";
import { pngOf } from "../support/pictures";
import { FIRST_PERSON, SECOND_PERSON } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";
import {
  announced,
  dataFolder,
  put,
  putAndLeave,
  transferredBy,
  uploaded,
} from "../support/uploading";

const PNG = pngOf(300_000);
const OTHER = pngOf(300_000).fill(7, 1_000, 1_100);
const MIB = 1024 * 1024;

describe("bytes that are refused", () => {
  const folder = dataFolder();
  let hub: TestHub;
  let token: string;

  beforeAll(async () => {
    hub = await startTestHub({ dataDir: folder.path });
    token = await hub.tokens.beneficiary(FIRST_PERSON);
    await uploaded(hub, token);
  }, 60_000);
  afterAll(async () => {
    await hub.close();
    await rm(folder.path, { recursive: true });
  });

  async function failing(sent: () => Promise<unknown>): Promise<unknown> {
    const before = folder.documents();
    const outcome = await sent();
    expect(folder.documents()).toEqual(before);
    return outcome;
  }

  describe("leave nothing behind and may come again, when", () => {
    const html = Buffer.from("<!doctype html><script>alert(1)</script>".padEnd(500));
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`);
    const program = Buffer.from(`MZ${"\u0000".repeat(1_000)}`);

    it.each([
      ["their hash is another one", PNG, OTHER, {}, 422, "WRONG_HASH"],
      ["they are fewer", PNG, PNG.subarray(1), {}, 422, "WRONG_SIZE"],
      ["they are more", PNG, Buffer.concat([PNG, PNG]), {}, 422, "WRONG_SIZE"],
      ["they are far too many", PNG, Buffer.alloc(11 * MIB), {}, 413, "TOO_LARGE"],
      ["they are a page and no picture", html, html, {}, 415, "WRONG_CONTENT"],
      ["they are a drawing with a script", svg, svg, {}, 415, "WRONG_CONTENT"],
      ["they are a program", program, program, {}, 415, "WRONG_CONTENT"],
      [
        "their header says another type",
        PNG,
        PNG,
        { "content-type": "text/html" },
        415,
        "WRONG_MEDIA_TYPE",
      ],
      ["they are compressed", PNG, PNG, { "content-encoding": "gzip" }, 411, "LENGTH_REQUIRED"],
    ])("%s", async (_, told, sent, headers, status, code) => {
      const { upload } = await announced(hub, token, told);

      expect(await failing(() => put(upload, sent, headers))).toMatchObject({ status, code });
      expect((await put(upload, told)).code).toBe(code === "WRONG_CONTENT" ? code : null);
    });

    it("the connection breaks off", async () => {
      const { upload } = await announced(hub, token, PNG);

      await failing(async () => {
        await putAndLeave(upload, PNG.length, PNG.subarray(0, 200_000));
        await sleep(300);
      });

      expect((await put(upload, PNG)).status).toBe(201);
    });

    it("no length is said", async () => {
      const { upload } = await announced(hub, token, PNG);
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(new Uint8Array(PNG));
          stream.close();
        },
      });
      const headers = { "content-type": "image/png" };
      const sent = { method: "PUT", headers, body, duplex: "half" } as RequestInit;

      const outcome = await failing(async () => transferredBy(await fetch(upload.url, sent)));

      expect(outcome).toMatchObject({ status: 411, code: "LENGTH_REQUIRED" });
    });
  });

  describe("came or went by an address", () => {
    const past = new Date(Date.now() - 1);
    const soon = new Date(Date.now() + 600_000);
    const addressOf = (method: "PUT" | "GET", id: string, until: Date) =>
      `${hub.url}${signAddress(hub.signingSecret, { method, path: `/documents/${id}`, until })}`;

    it("that had expired", async () => {
      const { id, upload } = await announced(hub, token, PNG);
      const expired = { ...upload, url: addressOf("PUT", id, past) };

      expect(await put(expired, PNG)).toMatchObject({ status: 403, code: "ADDRESS_EXPIRED" });
      await put(upload, PNG);
      const fetched = await transferredBy(await fetch(addressOf("GET", id, past)));

      expect(fetched).toMatchObject({ status: 403, code: "ADDRESS_EXPIRED" });
    });

    it("that somebody made up, or used for something else", async () => {
      const [mine, theirs] = [
        await announced(hub, token, PNG),
        await announced(hub, await hub.tokens.beneficiary(SECOND_PERSON), PNG),
      ];
      const query = new URL(mine.upload.url).search;
      const urls = [
        mine.upload.url.replace(/until=\d+/, "until=99999999999999"),
        `${hub.url}/documents/${theirs.id}${query}`,
        mine.upload.url.slice(0, -2),
        addressOf("GET", mine.id, soon),
      ];

      for (const url of urls) {
        const outcome = await put({ ...mine.upload, url }, PNG);
        expect(outcome).toMatchObject({ status: 403, code: "ADDRESS_FORGED" });
      }
      const fetched = await transferredBy(await fetch(mine.upload.url));
      expect(fetched).toMatchObject({ status: 403, code: "ADDRESS_FORGED" });
    });

    it("at which there was nothing yet", async () => {
      const { id } = await announced(hub, token, PNG);

      const fetched = await transferredBy(await fetch(addressOf("GET", id, soon)));

      expect(fetched).toMatchObject({ status: 404, code: "NOT_FOUND" });
    });

    it("of another shape, or by another method", async () => {
      const { upload } = await announced(hub, token, PNG);
      const posted = await transferredBy(await fetch(upload.url, { method: "POST", body: "x" }));
      const toAmr = await fetch(upload.url.replace(hub.url, hub.urlOf("amr")), {
        method: "DELETE",
      });
      const elsewhere = await transferredBy(await fetch(`${hub.url}/documents/../x?a`));
      const unsigned = await transferredBy(await fetch(`${hub.url}/documents/x`));

      expect(posted).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED" });
      expect(toAmr.headers.get("allow")).toBe("GET, PUT");
      expect(await transferredBy(toAmr)).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED" });
      expect(elsewhere.status).toBe(404);
      expect(unsigned).toMatchObject({ status: 404, code: "NOT_FOUND" });
    });
  });
});
