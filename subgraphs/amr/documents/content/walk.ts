/** What is to be read next of a file: the few bytes that say what comes after them. */
export interface Reading {
  /** Bytes of no matter before them. */
  readonly skip?: number;
  /** How many they are, at least one. */
  readonly read: number;
  readonly then: (bytes: Buffer) => Step;
  /** Whether the file may also end just here, where they would begin. */
  readonly mayEnd?: boolean;
}
/** The file has to end after as many bytes more; `FOUND` where nothing that follows matters. */
export type Step = Reading | { readonly endsAfter: number } | "FOUND" | "WRONG";

const NOTHING = Buffer.alloc(0);
/** No picture of 10 MiB has nearly as many parts; who makes one up of tiny parts takes our time. */
const MOST_STEPS = 200_000;

/**
 * Follows a file from one of its parts to the next as its bytes pass, in whatever pieces they come. It holds no more
 * than the few bytes that it is reading.
 */
export class Walk {
  private skip = 0;
  private read: Buffer = NOTHING;
  private steps = 0;

  constructor(private step: Step) {
    this.go(step);
  }

  add(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0 && typeof this.step !== "string") rest = this.take(rest, this.step);
  }

  /** Whether all that was added is a whole file. */
  isWhole(): boolean {
    const { step } = this;
    if (typeof step === "string") return step === "FOUND";
    const mayEnd = "endsAfter" in step || step.mayEnd === true;
    return mayEnd && this.skip === 0 && this.read.length === 0;
  }

  /** Takes some of the bytes in, and answers the rest of them. */
  private take(bytes: Buffer, step: Exclude<Step, string>): Buffer {
    const skipped = Math.min(this.skip, bytes.length);
    this.skip -= skipped;
    const rest = bytes.subarray(skipped);
    if (rest.length === 0) return rest;
    if ("endsAfter" in step) {
      this.go("WRONG");
      return rest;
    }
    const missing = rest.subarray(0, step.read - this.read.length);
    this.read = this.read.length === 0 ? missing : Buffer.concat([this.read, missing]);
    if (this.read.length === step.read) this.go(step.then(this.read));
    return rest.subarray(missing.length);
  }

  private go(step: Step): void {
    this.steps += 1;
    this.step = this.steps > MOST_STEPS ? "WRONG" : step;
    this.read = NOTHING;
    if (typeof step !== "string")
      this.skip = "endsAfter" in step ? step.endsAfter : (step.skip ?? 0);
  }
}
