/**
 * What may be uploaded, with the endings of its files: pictures of the fault, scans and office documents. Each of them
 * is recognised by its content, and none of them is a program, a page of the web or a file with macros.
 */
export const MEDIA_TYPES = {
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/heic": ["heic", "heif"],
  "image/heif": ["heif", "heic"],
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type MediaType = keyof typeof MEDIA_TYPES;

/** By their names in the order of the list. */
export const MEDIA_TYPE_NAMES = Object.keys(MEDIA_TYPES) as readonly MediaType[];

/** The media type of a text, in any case; null when it is none that may be uploaded. */
export function findMediaType(text: string): MediaType | null {
  const name = text.trim().toLowerCase();
  return MEDIA_TYPE_NAMES.find((known) => known === name) ?? null;
}

/** Whether a document of this type is a picture: its bytes were found to be one before they were kept (AMR-C8). */
export function isPicture(mediaType: MediaType): boolean {
  return mediaType.startsWith("image/");
}
