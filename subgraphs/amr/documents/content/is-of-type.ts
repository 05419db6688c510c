import { type MediaType } from "../media-types";
import { type BytesSeen } from "./bytes-seen";
import { isOffice } from "./office";
import { isGif, isHeif, isJpeg, isPng, isWebp } from "./pictures";

interface Seen {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

const PDF = /^%PDF-[12]\.\d/;

const CHECKS: Record<MediaType, (seen: Seen) => boolean> = {
  "image/png": ({ head }) => isPng(head),
  "image/jpeg": ({ head, size }) => isJpeg(head, size),
  "image/webp": ({ head, size }) => isWebp(head, size),
  "image/gif": ({ head }) => isGif(head),
  "image/heic": ({ head }) => isHeif(head),
  "image/heif": ({ head }) => isHeif(head),
  "application/pdf": ({ head }) => PDF.test(head.toString("latin1", 0, 8)),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (seen) =>
    isOffice(seen, "docx"),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (seen) =>
    isOffice(seen, "xlsx"),
};

/** AMR-C8: what a file is, it is by its content, whatever its name and its uploader say. */
export function isOfType(seen: BytesSeen, mediaType: MediaType): boolean {
  return CHECKS[mediaType]({ head: seen.head(), tail: seen.tail(), size: seen.size });
}
