import { archiveOf } from "../../../../test/support/office-files";
import { pngOf } from "../../../../test/support/pictures";
import { MEDIA_TYPE_NAMES, type MediaType } from "../media-types";
import { BytesSeen } from "./bytes-seen";
import { isOfType } from "./is-of-type";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = "[Content_Types].xml";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const latin = (text: string) => Buffer.from(text, "latin1");
const jpegOf = (height = 8, width = 8) =>
  Buffer.concat([
    hex("ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 00 00"),
    hex("ffc0 0011 08"),
    Buffer.from([0, height, 0, width]),
    hex("03 011100 021101 031101 ffda 000c ffd9"),
  ]);
const webp = Buffer.concat([latin("RIFF"), hex("16000000"), latin("WEBPVP8L"), Buffer.alloc(14)]);
const heic = Buffer.concat([
  hex("00000018"),
  latin("ftypmif1"),
  hex("00000000"),
  latin("mif1heic"),
]);
const gif = Buffer.concat([latin("GIF89a"), hex("01000100 00 00 00 2c 00000000010001000002")]);

const FILES: ReadonlyArray<readonly [string, Buffer, readonly MediaType[]]> = [
  ["a PNG", pngOf(), ["image/png"]],
  ["a JPEG", jpegOf(), ["image/jpeg"]],
  ["a WebP", webp, ["image/webp"]],
  ["a GIF", gif, ["image/gif"]],
  ["a HEIC", heic, ["image/heic", "image/heif"]],
  ["a PDF", latin("%PDF-1.7\n%%EOF\n"), ["application/pdf"]],
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
  ["a JPEG that is cut off before its picture", jpegOf().subarray(0, 22), []],
  ["a JPEG of no width", jpegOf(8, 0), []],
  ["an archive", archiveOf("a.txt"), []],
  ["a Word document with macros", archiveOf(TYPES, "word/document.xml", "word/vbaProject.bin"), []],
  ["a Word document with a program", archiveOf(TYPES, "word/document.xml", "run.exe"), []],
  ["an archive without its end", archiveOf(TYPES, "word/document.xml").subarray(0, -10), []],
  ["a byte", latin("x"), []],
];

function seenIn(bytes: Buffer, step = 1_000): BytesSeen {
  const seen = new BytesSeen();
  for (let at = 0; at < bytes.length; at += step) seen.add(bytes.subarray(at, at + step));
  return seen;
}

describe("what a file is by its content (AMR-C8)", () => {
  it.each(FILES)("%s", (_, bytes, types) => {
    const found = MEDIA_TYPE_NAMES.filter((type) => isOfType(seenIn(bytes), type));

    expect(found).toEqual(types);
  });

  it("does not depend on how the bytes come", () => {
    const bytes = archiveOf(TYPES, "word/document.xml", ...Array.from({ length: 3_000 }, String));

    for (const step of [7, 64 * 1024, bytes.length]) {
      expect(isOfType(seenIn(bytes, step), DOCX)).toBe(true);
    }
  });

  it("knows a large file by its beginning and its end alone", () => {
    const bytes = pngOf(2 * 1024 * 1024);

    const seen = seenIn(bytes, 64 * 1024);

    expect(isOfType(seen, "image/png")).toBe(true);
    expect(seen.head()).toHaveLength(64 * 1024);
    expect(seen.tail().length).toBeLessThan(400 * 1024);
  });
});
