import { archiveOf } from "../../../../test/support/office-files";
import { pngOf } from "../../../../test/support/pictures";
import { MEDIA_TYPE_NAMES, type MediaType } from "../media-types";
import { contentCheckOf } from "./content-check";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = "[Content_Types].xml";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const latin = (text: string) => Buffer.from(text, "latin1");
const html = latin("<!doctype html><script>alert(1)</script>");
const jpegOf = (height = 8, width = 8, profile = 0) =>
  Buffer.concat([
    hex("ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 00 00"),
    ...Array.from({ length: profile }, () =>
      Buffer.concat([hex("ffe2 ffff"), Buffer.alloc(65_533)]),
    ),
    hex("ffc0 0011 08"),
    Buffer.from([0, height, 0, width]),
    hex("03 011100 021101 031101 ffda 000c ffd9"),
  ]);
const webp = Buffer.concat([
  ...[latin("RIFF"), hex("20000000"), latin("WEBPVP8L"), hex("09000000"), Buffer.alloc(10)],
  ...[latin("EXIF"), hex("02000000"), latin("II")],
]);
const brands = Buffer.concat([
  hex("00000018"),
  latin("ftypmif1"),
  hex("00000000"),
  latin("mif1heic"),
]);
const heic = Buffer.concat([
  ...[brands, hex("0000000a"), latin("free"), hex("0000")],
  ...[hex("00000001"), latin("free"), hex("0000000000000013 000000")],
  ...[hex("00000010"), latin("meta"), Buffer.alloc(8)],
]);
const gif = Buffer.concat([
  latin("GIF89a"),
  hex("01000100 80 00 00 000000 ffffff 21 f9 04 00000000 00"),
  hex("2c 00000000010001000002 02 4c01 00 3b"),
]);
const pdf = latin("%PDF-1.7\n%%EOF\n");
const joined = (...parts: Buffer[]) => Buffer.concat(parts);

const FILES: ReadonlyArray<readonly [string, Buffer, readonly MediaType[]]> = [
  ["a PNG", pngOf(), ["image/png"]],
  ["a JPEG", jpegOf(), ["image/jpeg"]],
  ["a WebP", webp, ["image/webp"]],
  ["a GIF", gif, ["image/gif"]],
  ["a HEIC", heic, ["image/heic", "image/heif"]],
  ["a PDF", pdf, ["application/pdf"]],
  ["a PDF with a little after its end", joined(pdf, Buffer.alloc(1_000)), ["application/pdf"]],
  ["a JPEG with a long profile before its picture", jpegOf(8, 8, 4), ["image/jpeg"]],
  ["a JPEG with a film after its picture", joined(jpegOf(), Buffer.alloc(400_000)), ["image/jpeg"]],
  ["a Word document", archiveOf(TYPES, "word/document.xml"), [DOCX]],
  ["an Excel sheet", archiveOf("xl/workbook.xml", TYPES), [XLSX]],
  ["a program of Windows", latin(`MZ${"\u0000".repeat(100)}`), []],
  ["a program of Linux", hex("7f454c46 02010100 0000000000000000"), []],
  ["a script", latin("#!/bin/sh\necho\n"), []],
  ["a page", latin("<!doctype html><script>alert(1)</script>"), []],
  ["a drawing that may hold a script", latin("<svg xmlns='http://www.w3.org/2000/svg'/>"), []],
  ["a page that begins as a GIF", latin("GIF89a<script>alert(1)//</script>"), []],
  ["a page that begins as a PNG", Buffer.concat([pngOf().subarray(0, 8), latin("<html>")]), []],
  ["a page that begins as a JPEG", Buffer.concat([hex("ffd8ff"), latin("<html></html>")]), []],
  ["a page after a PNG", joined(pngOf(), html), []],
  ["a page after a PNG's first chunk", joined(pngOf().subarray(0, 33), html), []],
  ["a page in a PNG without a picture", joined(pngOf().subarray(0, 33), pngOf().subarray(-12)), []],
  ["a PNG that is cut off before its end", pngOf().subarray(0, -12), []],
  ["a PNG that is cut off in its end", pngOf().subarray(0, -1), []],
  ["a page after a GIF", joined(gif, html), []],
  ["a page after a GIF's picture", joined(gif.subarray(0, -1), html), []],
  ["a GIF that is cut off before its end", gif.subarray(0, -1), []],
  ["a page after a WebP", joined(webp, html), []],
  ["a page in a WebP", joined(webp.subarray(0, 30), html.subarray(0, 10)), []],
  ["a WebP that is cut off", webp.subarray(0, -1), []],
  ["a page after HEIF's brands", joined(brands, html), []],
  ["HEIF's brands alone", brands, []],
  ["a page that begins as a PDF", joined(latin("%PDF-1.7"), html), []],
  ["a page after a PDF", joined(pdf, html, Buffer.alloc(1_024)), []],
  ["a page in a JPEG's segment that has no end", joined(hex("ffd8ffe0ffff"), html), []],
  ["a page in a JPEG without a frame", joined(hex("ffd8ffe00002ffda0002"), html), []],
  ["a JPEG that is cut off before its picture", jpegOf().subarray(0, 22), []],
  ["a JPEG of no width", jpegOf(8, 0), []],
  ["an archive", archiveOf("a.txt"), []],
  ["a Word document with macros", archiveOf(TYPES, "word/document.xml", "word/vbaProject.bin"), []],
  ["a Word document with a program", archiveOf(TYPES, "word/document.xml", "run.exe"), []],
  ["an archive without its end", archiveOf(TYPES, "word/document.xml").subarray(0, -10), []],
  ["a byte", latin("x"), []],
];

function isOfType(type: MediaType, bytes: Buffer, step = 1_000): boolean {
  const content = contentCheckOf(type);
  for (let at = 0; at < bytes.length; at += step) content.add(bytes.subarray(at, at + step));
  return content.isWhole();
}

describe("what a file is by its content (AMR-C8)", () => {
  it.each(FILES)("%s", (_, bytes, types) => {
    for (const step of [1, 7, 64 * 1024, bytes.length]) {
      expect(MEDIA_TYPE_NAMES.filter((type) => isOfType(type, bytes, step))).toEqual(types);
    }
  });

  it("does not depend on how the bytes of an archive come", () => {
    const bytes = archiveOf(TYPES, "word/document.xml", ...Array.from({ length: 3_000 }, String));

    for (const step of [7, 64 * 1024, bytes.length]) {
      expect(isOfType(DOCX, bytes, step)).toBe(true);
    }
  });

  it("is known of a large file too", () => {
    const bytes = pngOf(2 * 1024 * 1024);

    expect(isOfType("image/png", bytes, 64 * 1024)).toBe(true);
    expect(isOfType("image/png", bytes.subarray(0, -1), 64 * 1024)).toBe(false);
  });

  it("is no picture when it has more parts than any, and that is found out in no time", () => {
    const pieces = Buffer.alloc(10 * 1024 * 1024, hex("0161"));
    const begun = performance.now();

    const isGif = (bytes: Buffer) =>
      isOfType("image/gif", joined(gif.subarray(0, -2), bytes, hex("003b")), 64 * 1024);

    expect(isGif(pieces.subarray(0, 1_000))).toBe(true);
    expect(isGif(pieces)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it.each(MEDIA_TYPE_NAMES)("is no %s when there is none", (type) => {
    expect(isOfType(type, Buffer.alloc(0))).toBe(false);
  });
});
