import { type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type ByteStore } from "../../../platform/storage/byte-store";
import { TransferError } from "../../../platform/http/transfer-failures";
import { type Document } from "./document";
import { type DocumentRepository } from "./document.repository";
import { attachmentHeader } from "./file-name";

interface Sources {
  readonly uploads: DocumentRepository;
  readonly store: ByteStore;
}

/** Sends the bytes of a document; throws a TransferError as long as nothing of them was sent. */
export async function sendBytes(
  { uploads, store }: Sources,
  id: string,
  response: ServerResponse,
): Promise<void> {
  const document = await uploads.find(id);
  if (document === null || document.storedAt === null) throw new TransferError("NOT_FOUND");
  const bytes = await store.get(id);
  response.writeHead(200, headersOf(document));
  await pipeline(bytes, response);
}

/** A browser saves it and opens nothing of it: what it holds was written by a stranger. */
function headersOf({ fileName, mediaType, size }: Document): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-length": String(size),
    "content-disposition": attachmentHeader(fileName),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  };
}
