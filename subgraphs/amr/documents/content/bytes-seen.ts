/** How much of a file's beginning and end is remembered: enough for the lists by which its type is known. */
const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 256 * 1024;
/** So many pieces are put together as one: a byte that comes alone does not cost a piece's memory for long. */
const MOST_PIECES = 1_024;

/** The beginning and the end of bytes that pass, and how many there were. */
export class BytesSeen {
  size = 0;
  private readonly first = new LastBytes(HEAD_BYTES);
  private readonly last = new LastBytes(TAIL_BYTES);

  add(chunk: Buffer): void {
    if (this.size < HEAD_BYTES) this.first.add(chunk.subarray(0, HEAD_BYTES - this.size));
    this.size += chunk.length;
    this.last.add(chunk);
  }

  /** The first 64 KiB, or all there is. */
  head(): Buffer {
    return this.first.whole();
  }

  /** At least the last 256 KiB, or all there is. */
  tail(): Buffer {
    return this.last.whole();
  }
}

/** At least the last so many of the bytes that were added, or all there are. */
class LastBytes {
  private pieces: Buffer[] = [];
  private length = 0;

  constructor(private readonly least: number) {}

  add(piece: Buffer): void {
    this.pieces.push(piece);
    this.length += piece.length;
    for (let [oldest] = this.pieces; oldest !== undefined; [oldest] = this.pieces) {
      if (this.length - oldest.length < this.least) break;
      this.length -= oldest.length;
      this.pieces.shift();
    }
    if (this.pieces.length > MOST_PIECES) this.joinPieces();
  }

  whole(): Buffer {
    return Buffer.concat(this.pieces);
  }

  private joinPieces(): void {
    const joined = this.whole().subarray(-this.least);
    this.pieces = [joined];
    this.length = joined.length;
  }
}
