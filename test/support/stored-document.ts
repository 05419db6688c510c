import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type Caller } from "../../platform/auth/caller";
import { type MediaType } from "../../subgraphs/amr/documents/media-types";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { pngOf, sha256Of } from "./pictures";
import { type TestAmr } from "./test-amr";

interface Options {
  readonly mediaType?: MediaType;
  /** False leaves it announced: its bytes have not come. */
  readonly stored?: boolean;
  /** Until when a report may take it. */
  readonly keptUntil?: Date;
}

const MINUTE_MS = 60_000;

/** A document that a caller has uploaded and that no report has yet; its bytes are kept nowhere. Answers its id. */
export async function storedDocument(
  { amr }: Pick<TestAmr, "amr">,
  caller: Caller,
  { mediaType = "image/png", stored = true, keptUntil }: Options = {},
): Promise<string> {
  const { uploads } = repositoriesOf(amr.database.manager);
  const bytes = pngOf();
  const until = keptUntil ?? new Date(Date.now() + 60 * MINUTE_MS);
  const document = {
    ...{ id: randomUUID(), fileName: "screenshot.png", mediaType, size: bytes.length },
    sha256: sha256Of(bytes),
    announcedAt: new Date(until.getTime() - 2 * MINUTE_MS),
    uploadUntil: new Date(until.getTime() - MINUTE_MS),
    keptUntil: until,
  };
  await uploads.add(document, caller);
  if (stored) await uploads.store(document.id, document.announcedAt);
  return document.id;
}

/** The same, with its bytes in amr's store. */
export async function keptDocument(hub: Pick<TestAmr, "amr">, caller: Caller, options?: Options) {
  const id = await storedDocument(hub, caller, options);
  const bytes = pngOf();
  const expected = { size: bytes.length, sha256: sha256Of(bytes) };
  await hub.amr.documentStore.put(id, Readable.from([bytes]), expected);
  return id;
}
