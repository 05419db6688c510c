import { type Decision, grant, refuse } from "../../../domain/decision";
import { type Refusal } from "../../../domain/refusal";
import { type LocalizedText } from "../../../domain/text";
import { readFileName } from "./file-name";
import { findMediaType, MEDIA_TYPE_NAMES, type MediaType } from "./media-types";

/** The largest that one document may be, in bytes: 10 MiB. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** What is said of a file before its bytes come. */
export interface UploadClaim {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** The same in the form in which it is kept, and to which the bytes are held. */
export interface AnnouncedFile extends UploadClaim {
  readonly mediaType: MediaType;
}

const SHA_256 = /^[0-9a-f]{64}$/;

/** Reads what is said of a file; refused with what is wrong in each field. */
export function readUpload(claim: UploadClaim): Decision<AnnouncedFile> {
  const mediaType = findMediaType(claim.mediaType);
  const sha256 = claim.sha256.toLowerCase();
  const name = readFileName(claim.fileName, mediaType);
  const refusals = [
    ...(name.granted ? [] : name.refusals),
    ...(mediaType === null ? [refusalOf("mediaType", NO_MEDIA_TYPE, MEDIA_TYPE_NAMES)] : []),
    ...refusalsOfBytes({ size: claim.size, sha256 }),
  ];
  if (!name.granted || mediaType === null || refusals.length > 0) return refuse(...refusals);
  return grant({ fileName: name.value, mediaType, size: claim.size, sha256 });
}

function refusalsOfBytes({ size, sha256 }: Pick<UploadClaim, "size" | "sha256">) {
  const isSize = Number.isInteger(size) && size >= 1 && size <= LARGEST_DOCUMENT;
  return [
    ...(isSize ? [] : [refusalOf("size", NO_SIZE)]),
    ...(SHA_256.test(sha256) ? [] : [refusalOf("sha256", NO_SHA_256)]),
  ];
}

function refusalOf(field: string, message: LocalizedText, allowed?: readonly string[]): Refusal {
  const path = ["input", field];
  return { code: "INVALID_INPUT", message, path, ...(allowed && { allowed }) };
}

const NO_MEDIA_TYPE: LocalizedText = {
  ar: "لا يُقبل هذا النوع من الملفات.",
  en: "Files of this type are not accepted.",
};
const NO_SIZE: LocalizedText = {
  ar: "حجم المستند من بايت واحد إلى 10 ميبيبايت.",
  en: "A document has 1 byte to 10 MiB.",
};
const NO_SHA_256: LocalizedText = {
  ar: "بصمة SHA-256 أربعة وستون رقماً ست عشرياً.",
  en: "A SHA-256 has 64 hexadecimal digits.",
};
