import { type Reading, type Step } from "./walk";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Of a chunk: its length and its type. */
const HEAD_BYTES = 8;
/** After a chunk's data: its check sum. */
const CHECK_BYTES = 4;
/** What a PNG says first: how large its picture is. */
const SIZE_BYTES = 13;
const TYPE = /^[A-Za-z]{4}$/;

/** A PNG is a chain of chunks, each with its length: first how large the picture is, then all else, at the end its end. */
export const PNG: Reading = {
  read: SIGNATURE.length + HEAD_BYTES + SIZE_BYTES,
  then: afterSize,
};

function afterSize(bytes: Buffer): Step {
  const isSize =
    bytes.subarray(0, 8).equals(SIGNATURE) &&
    bytes.readUInt32BE(8) === SIZE_BYTES &&
    bytes.toString("latin1", 12, 16) === "IHDR";
  const isPicture = bytes.readUInt32BE(16) > 0 && bytes.readUInt32BE(20) > 0;
  return isSize && isPicture ? nextChunk(CHECK_BYTES, false) : "WRONG";
}

function nextChunk(skip: number, hasPicture: boolean): Reading {
  return { skip, read: HEAD_BYTES, then: (head) => afterHead(head, hasPicture) };
}

function afterHead(head: Buffer, hasPicture: boolean): Step {
  const length = head.readUInt32BE(0);
  const type = head.toString("latin1", 4);
  if (!TYPE.test(type)) return "WRONG";
  if (type !== "IEND") return nextChunk(length + CHECK_BYTES, hasPicture || type === "IDAT");
  return hasPicture && length === 0 ? { endsAfter: CHECK_BYTES } : "WRONG";
}
