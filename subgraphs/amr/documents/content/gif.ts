import { type Reading, type Step } from "./walk";

const SIGNATURE = /^GIF8[79]a$/;
const HEADER_BYTES = 13;
const PICTURE = ",";
const PICTURE_BYTES = 9;
const EXTENSION = "!";
const TRAILER = ";";

/** A GIF is a header with its colours, then pictures and extensions, and a semicolon at its end. */
export const GIF: Reading = { read: HEADER_BYTES, then: afterHeader };

function afterHeader(header: Buffer): Step {
  const area = header.readUInt16LE(6) * header.readUInt16LE(8);
  if (!SIGNATURE.test(header.toString("latin1", 0, 6)) || area === 0) return "WRONG";
  return nextBlock(coloursOf(header.readUInt8(10)));
}

function nextBlock(skip = 0): Reading {
  return { skip, read: 1, then: (kind) => afterKind(kind.toString("latin1")) };
}

function afterKind(kind: string): Step {
  if (kind === TRAILER) return { endsAfter: 0 };
  // The kind of an extension is a byte.
  if (kind === EXTENSION) return nextPiece(1);
  return kind === PICTURE ? { read: PICTURE_BYTES, then: afterPicture } : "WRONG";
}

/** After a picture's own colours stands, in a byte, how many bits its codes begin with. */
function afterPicture(picture: Buffer): Step {
  return nextPiece(coloursOf(picture.readUInt8(8)) + 1);
}

/** Data comes in pieces of at most 255 bytes, up to one of none. */
function nextPiece(skip: number): Reading {
  return { skip, read: 1, then: (length) => afterLength(length.readUInt8(0)) };
}

function afterLength(length: number): Step {
  return length === 0 ? nextBlock() : nextPiece(length);
}

/** How many bytes the list of colours takes that these flags announce. */
function coloursOf(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
