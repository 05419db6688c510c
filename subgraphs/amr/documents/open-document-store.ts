import { join } from "node:path";
import { type DocumentsConfig } from "../../../platform/config";
import { type ByteStore } from "../../../platform/storage/byte-store";
import { FolderStore } from "../../../platform/storage/folder-store";
import { S3Store } from "../../../platform/storage/s3-store";

/** The folder of a hub that was not told of another one. */
const LOCAL_FOLDER = ".hub";

/** Where the bytes of documents are kept: the bucket that is configured, or a folder of the data folder. */
export function openDocumentStore(
  documents: DocumentsConfig | undefined,
  dataDir: string = LOCAL_FOLDER,
): ByteStore {
  if (documents?.s3 != null) return new S3Store(documents.s3);
  return new FolderStore(join(dataDir, "documents"));
}
