const FILE_HEADER = Buffer.from("504b0304", "hex");
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END_OF_DIRECTORY = Buffer.from("504b0506", "hex");
const END_LENGTH = 22;
/** Programs that come along in a document. */
const PROGRAMS = /(^|\/)(vbaProject\.bin|activeX\d*\.(bin|xml))$|\.(exe|dll|js|vbs|bat|cmd|ps1)$/i;

/** The kinds of office document, each known by a part that every one of its kind has. */
export const OFFICE_PARTS = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/** Whether this is an archive of that kind of document, and of no program: by its directory, which stands at its end. */
export function isOffice(
  { head, tail, size }: { head: Buffer; tail: Buffer; size: number },
  kind: keyof typeof OFFICE_PARTS,
): boolean {
  if (!head.subarray(0, 4).equals(FILE_HEADER)) return false;
  const names = namesIn(tail, size);
  const required = ["[Content_Types].xml", OFFICE_PARTS[kind]];
  return (
    required.every((part) => names.includes(part)) && !names.some((name) => PROGRAMS.test(name))
  );
}

/** The names in an archive's directory; none when there is no whole one in what is seen of its end. */
function namesIn(tail: Buffer, size: number): readonly string[] {
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + END_LENGTH > tail.length) return [];
  const names: string[] = [];
  const count = tail.readUInt16LE(end + 10);
  // Offsets are those of the whole file, of which the tail is the end.
  let at = tail.readUInt32LE(end + 16) - (size - tail.length);
  for (let n = 0; n < count; n += 1) {
    if (!isEntry(tail, at, end)) return [];
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    at += ENTRY_LENGTH + length + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return names;
}

function isEntry(tail: Buffer, at: number, end: number): boolean {
  return at >= 0 && at + ENTRY_LENGTH <= end && tail.readUInt32LE(at) === DIRECTORY_ENTRY;
}
