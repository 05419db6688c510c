import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pngOf, sha256Of } from "../../test/support/pictures";
import { S3StandIn } from "../../test/support/s3-stand-in";
import { S3Store } from "./s3-store";

const BYTES = pngOf(500_000);
const EXPECTED = { size: BYTES.length, sha256: sha256Of(BYTES) };

describe("bytes in S3-compatible storage", () => {
  let storage: S3StandIn;
  let store: S3Store;
  beforeEach(async () => {
    storage = await S3StandIn.open();
    store = new S3Store(storage.config);
  });
  afterEach(() => storage[Symbol.asyncDispose]());

  const inParts = (bytes: Buffer) =>
    Readable.from(
      Array.from({ length: 50 }, (_, n) => bytes.subarray(n * 10_000, (n + 1) * 10_000)),
    );

  it("are given back as they came, each request signed", async () => {
    await store.put("a-1", inParts(BYTES), EXPECTED);

    expect([...storage.objects.keys()]).toEqual(["/documents/a-1"]);
    expect((await buffer(await store.get("a-1"))).equals(BYTES)).toBe(true);
    expect(storage.log).toEqual(["PUT 200", "GET 200"]);
  });

  it("are refused by the storage when they are not those that were signed for", async () => {
    const other = Buffer.from(BYTES).fill(1, 1_000, 1_100);

    await expect(store.put("a-1", inParts(other), EXPECTED)).rejects.toThrow("answered 400");
    expect(storage.objects.size).toBe(0);
  });

  it("are not kept when they break off", async () => {
    const broken = Readable.from(
      (async function* () {
        yield BYTES.subarray(0, 200_000);
        throw await Promise.resolve(new Error("broken off"));
      })(),
    );

    await expect(store.put("a-1", broken, EXPECTED)).rejects.toThrow("broken off");
    expect(storage.objects.size).toBe(0);
  });

  it("are not reached with another secret", async () => {
    const stranger = new S3Store({ ...storage.config, secretKey: "another" });

    await expect(stranger.put("a-1", inParts(BYTES), EXPECTED)).rejects.toThrow("403");
    await expect(stranger.get("a-1")).rejects.toThrow("403");
    await expect(stranger.remove("a-1")).rejects.toThrow("403");
  });

  it("are gone once they are removed, and may be removed again", async () => {
    await store.put("a-1", inParts(BYTES), EXPECTED);

    await store.remove("a-1");
    await store.remove("a-1");

    await expect(store.get("a-1")).rejects.toThrow("404");
  });

  it("are not said to be kept while the storage has a fault", async () => {
    storage.failing = 503;

    await expect(store.put("a-1", inParts(BYTES), EXPECTED)).rejects.toThrow("503");
  });
});
