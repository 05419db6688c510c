import { type Readable } from "node:stream";

/** What the bytes that are put away will be, when all of them come. */
export interface ExpectedBytes {
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Keeps bytes under names of letters, digits and dashes, streaming them in and out: none of it is ever whole in memory. */
export interface ByteStore {
  /** Keeps all of the bytes or none: when the stream fails, or the store does, nothing is left behind. */
  put(name: string, bytes: Readable, expected: ExpectedBytes): Promise<void>;
  /** Rejects when there are none under this name. */
  get(name: string): Promise<Readable>;
  /** Resolves as well when there are none. */
  remove(name: string): Promise<void>;
  /** Clears away what processes that died have left of their writes; to be done from time to time. */
  clear(): Promise<void>;
}

const NAME = /^[0-9A-Za-z-]{1,100}$/;

/** A name is never a path: anything else that comes as one is a mistake of ours, and reaches no store. */
export function requireName(name: string): string {
  if (!NAME.test(name)) throw new Error("This is no name to keep bytes under");
  return name;
}
