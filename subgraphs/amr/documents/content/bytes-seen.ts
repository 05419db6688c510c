/** How much of a file's beginning and end is remembered: enough for the lists by which its type is known. */
const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 256 * 1024;

/** The beginning and the end of bytes that pass, and how many there were. */
export class BytesSeen {
  size = 0;
  private readonly first: Buffer[] = [];
  private readonly last: Buffer[] = [];
  private lastLength = 0;

  add(chunk: Buffer): void {
    if (this.size < HEAD_BYTES) this.first.push(chunk.subarray(0, HEAD_BYTES - this.size));
    this.size += chunk.length;
    this.last.push(chunk);
    this.lastLength += chunk.length;
    for (let [oldest] = this.last; oldest !== undefined; [oldest] = this.last) {
      if (this.lastLength - oldest.length < TAIL_BYTES) break;
      this.lastLength -= oldest.length;
      this.last.shift();
    }
  }

  /** The first 64 KiB, or all there is. */
  head(): Buffer {
    return Buffer.concat(this.first);
  }

  /** At least the last 256 KiB, or all there is. */
  tail(): Buffer {
    return Buffer.concat(this.last);
  }
}
