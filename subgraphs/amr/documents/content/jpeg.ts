import { type Reading, type Step } from "./walk";

const BEGIN = 0xffd8;
const SCAN = 0xffda;
/** Of a segment: its marker and its length. */
const HEAD_BYTES = 4;
/** Of a frame: how deep, how high, how wide. */
const FRAME_BYTES = 5;

/**
 * A JPEG is a chain of segments, each with its length: one that says how large the picture is, and then the picture.
 * After it cameras put what they like.
 */
export const JPEG: Reading = {
  read: 2,
  then: (bytes) => (bytes.readUInt16BE(0) === BEGIN ? nextSegment(0, false) : "WRONG"),
};

function nextSegment(skip: number, isSized: boolean): Reading {
  return { skip, read: HEAD_BYTES, then: (head) => afterHead(head, isSized) };
}

function afterHead(head: Buffer, isSized: boolean): Step {
  const marker = head.readUInt16BE(0);
  const length = head.readUInt16BE(2) - 2;
  if (!isSegment(marker) || length < 0) return "WRONG";
  if (marker === SCAN) return isSized ? "FOUND" : "WRONG";
  return isFrame(marker) ? frameOf(length) : nextSegment(length, isSized);
}

/** A height of nothing is one that is told later; a picture without width is none. */
function frameOf(length: number): Step {
  if (length < FRAME_BYTES) return "WRONG";
  const rest = nextSegment(length - FRAME_BYTES, true);
  return { read: FRAME_BYTES, then: (frame) => (frame.readUInt16BE(3) > 0 ? rest : "WRONG") };
}

function isSegment(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xfffe && (marker < 0xffd0 || marker >= SCAN);
}

function isFrame(marker: number): boolean {
  const isTable = marker === 0xffc4 || marker === 0xffc8 || marker === 0xffcc;
  return marker <= 0xffcf && !isTable;
}
