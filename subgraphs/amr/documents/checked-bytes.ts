import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { TransferError, type TransferFailure } from "../../../platform/http/transfer-failures";
import { type AnnouncedFile } from "./read-upload";
import { type ContentCheck, contentCheckOf } from "./content/content-check";

/**
 * Holds bytes to what was announced of them as they pass: their number, their SHA-256, and that they are of the media
 * type by their content. The last of them are let through only when everything is right, so that nobody downstream
 * ever has a whole file that is wrong. Fails with a TransferError.
 */
export class CheckedBytes extends Transform {
  private readonly hash = createHash("sha256");
  private readonly content: ContentCheck;
  private size = 0;
  private held: Buffer | null = null;

  constructor(private readonly file: Omit<AnnouncedFile, "fileName">) {
    super();
    this.content = contentCheckOf(file.mediaType);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.content.add(chunk);
    this.size += chunk.length;
    if (this.size > this.file.size) {
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
    const { size, sha256 } = this.file;
    if (this.size !== size) return "WRONG_SIZE";
    if (this.hash.digest("hex") !== sha256) return "WRONG_HASH";
    return this.content.isWhole() ? null : "WRONG_CONTENT";
  }
}
