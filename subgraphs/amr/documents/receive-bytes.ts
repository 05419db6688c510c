import { type IncomingMessage } from "node:http";
import { systemClock } from "../../../platform/clock";
import { type ByteStore } from "../../../platform/storage/byte-store";
import { TransferError } from "../../../platform/http/transfer-failures";
import { CheckedBytes } from "./checked-bytes";
import { type Document } from "./document";
import { type DocumentRepository } from "./document.repository";
import { LARGEST_DOCUMENT } from "./read-upload";

/** What bytes are received with. */
export interface Reception {
  readonly uploads: DocumentRepository;
  readonly store: ByteStore;
  /** The documents whose bytes are coming in this process. */
  readonly underWay: Set<string>;
}

/**
 * AMR-I5: takes the bytes of an announced document in, as they come. They are checked on their way and are kept only
 * when they are what was announced; after that the document never changes. Throws a TransferError for whatever is
 * wrong with them, and then nothing of them is left and they may come again.
 */
export async function receiveBytes(
  reception: Reception,
  id: string,
  request: IncomingMessage,
): Promise<Document> {
  const document = await reception.uploads.find(id);
  if (document === null) throw new TransferError("NOT_FOUND");
  if (document.storedAt !== null) throw new TransferError("ALREADY_STORED");
  requireAnnounced(request, document);
  if (reception.underWay.has(id)) throw new TransferError("UPLOAD_UNDER_WAY");
  reception.underWay.add(id);
  try {
    await reception.store.put(id, checked(request, document), document);
    return await settle(reception, document);
  } finally {
    reception.underWay.delete(id);
  }
}

/** What can be known to be wrong before the first byte comes. */
function requireAnnounced({ headers }: IncomingMessage, { size, mediaType }: Document): void {
  requireSize(headers, size);
  if (headers["content-type"]?.toLowerCase() !== mediaType) {
    throw new TransferError("WRONG_MEDIA_TYPE");
  }
}

function requireSize(headers: IncomingMessage["headers"], size: number): void {
  const length = headers["content-length"];
  if (length === undefined || headers["content-encoding"] !== undefined) {
    throw new TransferError("LENGTH_REQUIRED");
  }
  if (Number(length) > LARGEST_DOCUMENT) throw new TransferError("TOO_LARGE");
  if (Number(length) !== size) throw new TransferError("WRONG_SIZE");
}

/** The request itself is left whole when its bytes are refused: somebody is still to be answered. */
function checked(request: IncomingMessage, document: Document): CheckedBytes {
  const bytes = new CheckedBytes(document);
  // They may be found wrong before the store begins to read them, which is then told so.
  bytes.on("error", () => undefined);
  const cutOff = () => {
    if (!request.complete) bytes.destroy(new TransferError("WRONG_SIZE"));
  };
  request.once("error", cutOff);
  request.once("close", cutOff);
  return request.pipe(bytes);
}

/** Another process may have been as fast, with the same bytes; or the document is forgotten, and they with it. */
async function settle({ uploads, store }: Reception, { id }: Document): Promise<Document> {
  const isFirst = await uploads.store(id, systemClock.now());
  const document = await uploads.find(id);
  if (document === null) {
    await store.remove(id);
    throw new TransferError("NOT_FOUND");
  }
  if (!isFirst) throw new TransferError("ALREADY_STORED");
  return document;
}
