import { type Reading, type Step } from "./walk";

const HEADER_BYTES = 12;
/** Of a chunk: its type and its length. */
const HEAD_BYTES = 8;
const KIND = /^VP8[ LX]$/;
const TYPE = /^[\x20-\x7e]{4}$/;

/** A WebP says how long all of it is, then follow its chunks, the first of which is one of three kinds of picture. */
export const WEBP: Reading = {
  read: HEADER_BYTES + HEAD_BYTES,
  then: afterHeader,
};

function afterHeader(bytes: Buffer): Step {
  const isWebp =
    bytes.toString("latin1", 0, 4) === "RIFF" &&
    bytes.toString("latin1", 8, 12) === "WEBP" &&
    KIND.test(bytes.toString("latin1", 12, 16));
  const left = bytes.readUInt32LE(4) - 4;
  return isWebp ? afterHead(bytes.subarray(HEADER_BYTES), left) : "WRONG";
}

/** `left` is how much the file has left from the beginning of the chunk. */
function afterHead(head: Buffer, left: number): Step {
  const length = head.readUInt32LE(4);
  const padded = length + (length % 2);
  const after = left - HEAD_BYTES - padded;
  if (!TYPE.test(head.toString("latin1", 0, 4)) || after < 0) return "WRONG";
  if (after === 0) return { endsAfter: padded };
  return { skip: padded, read: HEAD_BYTES, then: (next) => afterHead(next, after) };
}
