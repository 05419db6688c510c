import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const LARGE = 10 * 1024 * 1024;
const READ_AT_ONCE = 256 * 1024;
const GRAVE = /"level":"(warn|error|fatal)"/;

/** What one part logs: JSON, a line an event, in a file of its own. One that has grown large is put aside when its part starts. */
export class LogFile {
  private position: number;
  private rest = "";

  private constructor(readonly path: string) {
    this.position = sizeOf(path);
  }

  static in(dataDir: string, part: string): LogFile {
    const folder = path.join(dataDir, "logs");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${part}.log`);
    if (sizeOf(file) > LARGE) renameSync(file, `${file}.1`);
    return new LogFile(file);
  }

  /** To be handed to the part, which writes without going through us; the caller closes it. */
  open(): number {
    return openSync(this.path, "a", 0o600);
  }

  /** The lines written since the last call. */
  newLines(): readonly string[] {
    const lines = (this.rest + this.read()).split("\n");
    this.rest = lines.pop() ?? "";
    return lines;
  }

  /** Of a part that writes faster than a terminal can show, the latest. */
  private read(): string {
    const size = sizeOf(this.path);
    this.position = Math.max(this.position, size - READ_AT_ONCE);
    const text = Buffer.alloc(Math.max(0, size - this.position));
    const file = openSync(this.path, "r");
    this.position += readSync(file, text, 0, text.length, this.position);
    closeSync(file);
    return text.toString();
  }
}

/** What a person at the terminal is told of a line: warnings and worse, and nothing of the rest. */
export function warningIn(line: string): string | null {
  if (!GRAVE.test(line)) return null;
  const { level, msg, err, requestId } = toRecord(line);
  if (level === undefined) return null;
  const request = requestId === undefined ? null : `(request ${requestId})`;
  return [`${level}:`, msg, err?.message, request].filter(Boolean).join(" ");
}

/** Why a part that wrote these lines ended, as far as they say: its last plain words, else its last error. */
export function lastWordsIn(lines: readonly string[]): string | null {
  const plain = lines.filter((line) => /^\S/.test(line) && !line.startsWith("{"));
  const complaint = plain.find((line) => /^\w*(Error|Exception)\b/.test(line)) ?? plain.at(-1);
  return complaint ?? lines.map(warningIn).findLast((warning) => warning !== null) ?? null;
}

interface Logged {
  readonly level?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
  readonly requestId?: string;
}

function toRecord(line: string): Logged {
  try {
    return JSON.parse(line) as Logged;
  } catch {
    return {};
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
