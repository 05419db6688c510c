const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const JPEG_SIGNATURE = Buffer.from("ffd8", "hex");
const GIF_SIGNATURE = /^GIF8[79]a$/;
const HEIF_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** A PNG says how large its picture is before anything else. */
export function isPng(head: Buffer): boolean {
  return (
    head.length >= 24 &&
    head.subarray(0, 8).equals(PNG_SIGNATURE) &&
    head.readUInt32BE(8) === 13 &&
    textAt(head, 12, 4) === "IHDR" &&
    head.readUInt32BE(16) > 0 &&
    head.readUInt32BE(20) > 0
  );
}

/** A JPEG is a chain of segments, each with its length, up to the one that says how large the picture is. */
export function isJpeg(head: Buffer, size: number): boolean {
  if (!head.subarray(0, 2).equals(JPEG_SIGNATURE)) return false;
  let at = 2;
  while (at + 9 <= head.length) {
    const marker = head.readUInt16BE(at);
    if (!isSegment(marker)) return false;
    // A height of nothing is one that is told later; a picture without width is none.
    if (isFrame(marker)) return head.readUInt16BE(at + 7) > 0;
    at += 2 + head.readUInt16BE(at + 2);
  }
  // Its first segments may be longer than what is looked at: a profile, a preview.
  return head.length < size && at < size;
}

function isSegment(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xfffe && marker !== 0xffd8 && marker !== 0xffd9;
}

function isFrame(marker: number): boolean {
  const isTable = marker === 0xffc4 || marker === 0xffc8 || marker === 0xffcc;
  return marker <= 0xffcf && !isTable;
}

/** After the colours of a GIF comes an extension or a picture, and no text. */
export function isGif(head: Buffer): boolean {
  if (head.length < 14 || !GIF_SIGNATURE.test(textAt(head, 0, 6))) return false;
  const area = head.readUInt16LE(6) * head.readUInt16LE(8);
  const flags = head.readUInt8(10);
  const colours = (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
  const block = head.subarray(13 + colours, 14 + colours).toString("latin1");
  return area > 0 && (block === "!" || block === ",");
}

/** A WebP says how long it is, and of which of three kinds. */
export function isWebp(head: Buffer, size: number): boolean {
  return (
    head.length >= 20 &&
    textAt(head, 0, 4) === "RIFF" &&
    head.readUInt32LE(4) + 8 <= size &&
    /^WEBPVP8[ LX]$/.test(textAt(head, 8, 8))
  );
}

/** HEIF names the brands that may read it. */
export function isHeif(head: Buffer): boolean {
  if (head.length < 16 || textAt(head, 4, 4) !== "ftyp") return false;
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands = [textAt(head, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(head, at, 4));
  return brands.some((brand) => HEIF_BRANDS.test(brand));
}

function textAt(bytes: Buffer, from: number, length: number): string {
  return bytes.toString("latin1", from, from + length);
}
