import { type MediaType } from "../media-types";
import { BytesSeen } from "./bytes-seen";
import { GIF } from "./gif";
import { HEIF } from "./heif";
import { JPEG } from "./jpeg";
import { isOffice } from "./office";
import { PNG } from "./png";
import { Walk } from "./walk";
import { WEBP } from "./webp";

/** Looks at a file as its bytes pass, and holds little of it. */
export interface ContentCheck {
  add(chunk: Buffer): void;
  /** Whether all that was added is a file of the type. */
  isWhole(): boolean;
}

interface Ends {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

const PDF_BEGIN = /^%PDF-[12]\.\d/;
const PDF_END = "%%EOF";
/** Readers look for a PDF's end in its last kilobyte, and what mail and printers add fits in there. */
const PDF_END_WITHIN = 1_024;

const CHECKS: Record<MediaType, () => ContentCheck> = {
  "image/png": () => new Walk(PNG),
  "image/jpeg": () => new Walk(JPEG),
  "image/webp": () => new Walk(WEBP),
  "image/gif": () => new Walk(GIF),
  "image/heic": () => new Walk(HEIF),
  "image/heif": () => new Walk(HEIF),
  "application/pdf": () => byEnds(isPdf),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": () =>
    byEnds((ends) => isOffice(ends, "docx")),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": () =>
    byEnds((ends) => isOffice(ends, "xlsx")),
};

/** AMR-C8: what a file is, it is by its content, whatever its name and its uploader say. */
export function contentCheckOf(mediaType: MediaType): ContentCheck {
  return CHECKS[mediaType]();
}

function byEnds(isRight: (ends: Ends) => boolean): ContentCheck {
  const seen = new BytesSeen();
  return {
    add(chunk) {
      seen.add(chunk);
    },
    isWhole: () => isRight({ head: seen.head(), tail: seen.tail(), size: seen.size }),
  };
}

function isPdf({ head, tail }: Ends): boolean {
  const hasEnd = tail.subarray(-PDF_END_WITHIN).includes(PDF_END);
  return hasEnd && PDF_BEGIN.test(head.toString("latin1", 0, 8));
}
