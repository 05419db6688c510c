import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { TransferError, type TransferFailure } from "../../../platform/http/transfer-failures";
import { type AnnouncedFile } from "./read-upload";
import { BytesSeen } from "./content/bytes-seen";
import { isOfType } from "./content/is-of-type";

/**
 * Holds bytes to what was announced of them as they pass: their number, their SHA-256, and that they are of the media
 * type by their content. The last of them are let through only when everything is right, so that nobody downstream
 * ever has a whole file that is wrong. Fails with a TransferError.
 */
export class CheckedBytes extends Transform {
  private readonly hash = createHash("sha256");
  private readonly seen = new BytesSeen();
  private held: Buffer | null = null;

  constructor(private readonly file: Omit<AnnouncedFile, "fileName">) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.seen.add(chunk);
    if (this.seen.size > this.file.size) {
      done(new TransferError("WRONG_SIZE"));
      return;
    }
    if (this.held !== null) this.push(this.held);
    this.held = chunk;
    done();
  }

  override _flush(done: TransformCallback): void {
    const failure = this.verdict();
    if (failure === null) done(null, this.held);
    else done(new TransferError(failure));
  }

  private verdict(): TransferFailure | null {
    const { size, sha256, mediaType } = this.file;
    if (this.seen.size !== size) return "WRONG_SIZE";
    if (this.hash.digest("hex") !== sha256) return "WRONG_HASH";
    return isOfType(this.seen, mediaType) ? null : "WRONG_CONTENT";
  }
}
