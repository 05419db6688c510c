import { type Reading, type Step } from "./walk";

const BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;
/** Of a box: its length and its type. */
const HEAD_BYTES = 8;
/** Of a box that is too long for its head: its length, after the head. */
const LONG_BYTES = 8;
/** No list of brands is as long. */
const LONGEST_BRANDS = 1_024;
const TYPE = /^[\x20-\x7e]{4}$/;

/** HEIF names the brands that may read it, and among the boxes that follow is one that says what pictures there are. */
export const HEIF: Reading = { read: HEAD_BYTES, then: afterFirst };

function afterFirst(head: Buffer): Step {
  const length = head.readUInt32BE(0) - HEAD_BYTES;
  const isList = typeOf(head) === "ftyp" && length >= 8 && length <= LONGEST_BRANDS;
  return isList ? { read: length, then: afterBrands } : "WRONG";
}

function afterBrands(list: Buffer): Step {
  const brands = [list.toString("latin1", 0, 4)];
  for (let at = 8; at + 4 <= list.length; at += 4) brands.push(list.toString("latin1", at, at + 4));
  return brands.some((brand) => BRANDS.test(brand)) ? nextBox() : "WRONG";
}

function nextBox(skip = 0): Reading {
  return { skip, read: HEAD_BYTES, then: afterHead };
}

function afterHead(head: Buffer): Step {
  const length = head.readUInt32BE(0);
  if (typeOf(head) === "meta") return length > HEAD_BYTES ? "FOUND" : "WRONG";
  if (length === 1) return { read: LONG_BYTES, then: afterLength };
  return length >= HEAD_BYTES && TYPE.test(typeOf(head)) ? nextBox(length - HEAD_BYTES) : "WRONG";
}

function afterLength(bytes: Buffer): Step {
  const length = Number(bytes.readBigUInt64BE(0)) - HEAD_BYTES - LONG_BYTES;
  return length >= 0 ? nextBox(length) : "WRONG";
}

function typeOf(head: Buffer): string {
  return head.toString("latin1", 4, HEAD_BYTES);
}
