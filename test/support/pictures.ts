import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** A whole PNG of this many bytes: one pixel, and beside it a chunk of nothing that fills it up. */
export function pngOf(size = 200): Buffer {
  const header = Buffer.from("00000001000000010802000000", "hex");
  const picture = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(4)))];
  const end = chunk("IEND", Buffer.alloc(0));
  const rest = [SIGNATURE, ...picture, end].reduce((sum, { length }) => sum + length, 0);
  const filling = chunk("fiLl", Buffer.alloc(size - rest - 12, "\u2713"));
  return Buffer.concat([SIGNATURE, ...picture, filling, end]);
}

/** SHA-256, hexadecimal. */
export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
