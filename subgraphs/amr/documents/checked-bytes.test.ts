import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { S3Store } from "../../../platform/storage/s3-store";
import { pngOf, sha256Of } from "../../../test/support/pictures";
import { S3StandIn } from "../../../test/support/s3-stand-in";
import { CheckedBytes } from "./checked-bytes";

const PNG = pngOf(300_000);
const ANNOUNCED = { mediaType: "image/png", size: PNG.length, sha256: sha256Of(PNG) } as const;
const other = Buffer.from(PNG).fill(1, 1_000, 1_001);
const html = Buffer.from("<html></html>");

const inChunks = (bytes: Buffer, length: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, n) =>
      bytes.subarray(n * length, (n + 1) * length),
    ),
  );
const checked = (bytes: Buffer, announced: object = {}, length = 64 * 1024) => {
  const passing = inChunks(bytes, length).pipe(new CheckedBytes({ ...ANNOUNCED, ...announced }));
  return passing.on("error", () => undefined);
};

describe("bytes that are checked on their way", () => {
  it.each([1, 999, 64 * 1024, PNG.length])("pass whole in parts of %i", async (length) => {
    const bytes = pngOf(2_000);
    const announced = { size: bytes.length, sha256: sha256Of(bytes) };

    expect((await buffer(checked(bytes, announced, length))).equals(bytes)).toBe(true);
  });

  it.each([
    ["WRONG_SIZE", PNG.subarray(1), {}],
    ["WRONG_SIZE", Buffer.concat([PNG, html]), {}],
    ["WRONG_SIZE", Buffer.alloc(0), {}],
    ["WRONG_HASH", other, {}],
    ["WRONG_CONTENT", html, { size: html.length, sha256: sha256Of(html) }],
    ["WRONG_CONTENT", PNG, { mediaType: "image/jpeg" }],
  ] as const)("fail with %s, and are never whole downstream", async (failure, bytes, announced) => {
    const passed: Buffer[] = [];
    const passing = checked(bytes, announced).on("data", (chunk: Buffer) => passed.push(chunk));

    await expect(new Promise((_, reject) => passing.once("error", reject))).rejects.toMatchObject({
      failure,
    });
    expect(Buffer.concat(passed).length).toBeLessThan(Math.max(bytes.length, 1));
  });

  it("leave nothing in S3-compatible storage when they are wrong, and are kept when they are right", async () => {
    await using storage = await S3StandIn.open();
    const store = new S3Store(storage.config);

    await expect(store.put("a-1", checked(other), ANNOUNCED)).rejects.toMatchObject({
      failure: "WRONG_HASH",
    });
    expect(storage.objects.size).toBe(0);

    await store.put("a-1", checked(PNG), ANNOUNCED);
    expect(storage.objects.get("/documents/a-1")?.equals(PNG)).toBe(true);
  });
});
