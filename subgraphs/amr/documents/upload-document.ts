import { randomUUID } from "node:crypto";
import { type Refusal } from "../../../domain/refusal";
import { type LocalizedText } from "../../../domain/text";
import { type Caller, type Role } from "../../../platform/auth/caller";
import { systemClock } from "../../../platform/clock";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { answerOnce } from "../reports/answer-once";
import { type Work } from "../unit-of-work";
import { type AnnouncedFile, readUpload, type UploadClaim } from "./read-upload";
import { type Document } from "./document";

/** What `uploadDocument` is asked with; null and left out are the same. */
export interface UploadInput extends UploadClaim {
  readonly idempotencyKey?: string | null;
}

/** What became of it: the document as it is now, or why there is none. */
export interface Announced {
  readonly document: Document | null;
  readonly refusals: readonly Refusal[];
}

/** What is kept of an answer: the document itself is read anew whenever it is given again. */
interface UploadAnswer {
  readonly id: string | null;
  readonly refusals: readonly Refusal[];
}

/** How long the bytes may take to come. */
const UPLOAD_WITHIN_MS = 15 * 60_000;
/** How long they are kept for a report to take them. */
const KEEP_FOR_MS = 24 * 60 * 60_000;
/** How many documents one person may have that no report has taken: staff upload for many people. */
const MOST_UNTAKEN: Partial<Record<Role, number>> = { REGULATOR_STAFF: 200, REGULATOR_ADMIN: 200 };
const MOST_UNTAKEN_OF_OTHERS = 50;

/**
 * AMR-I5: announces a document, of which only the bytes are still to come. It is its uploader's alone until a report
 * takes it, and is removed when none does within a day; until then its uploader may have only so many of them.
 */
export async function uploadDocument(
  { caller, unitOfWork, repositories }: RequestContext,
  input: UploadInput,
): Promise<Announced> {
  invariant(caller !== null, "a document is uploaded by somebody");
  const asked = { caller, operation: "uploadDocument", input };
  const given = await unitOfWork.run((work) =>
    answerOnce(work.manager, asked, () => announce(work, caller, input)),
  );
  if ("refusal" in given) return { document: null, refusals: [given.refusal] };
  const { id, refusals } = given.answer;
  if (id === null) return { document: null, refusals };
  const document = await repositories.uploads.find(id);
  return { document, refusals: document === null ? [FORGOTTEN] : [] };
}

async function announce(
  { uploads }: Work,
  owner: Caller,
  input: UploadClaim,
): Promise<UploadAnswer> {
  const read = readUpload(input);
  if (!read.granted) return { id: null, refusals: read.refusals };
  const document = toAnnounced(read.value);
  const most = MOST_UNTAKEN[owner.role] ?? MOST_UNTAKEN_OF_OTHERS;
  if ((await uploads.holdUntaken(owner, document.announcedAt)) >= most) {
    return { id: null, refusals: [tooMany(most)] };
  }
  await uploads.add(document, owner);
  return { id: document.id, refusals: [] };
}

/** By real time: an upload is transport, which the sandbox's clock does not move. */
function toAnnounced(file: AnnouncedFile) {
  const announcedAt = systemClock.now();
  const after = (ms: number) => new Date(announcedAt.getTime() + ms);
  const [uploadUntil, keptUntil] = [after(UPLOAD_WITHIN_MS), after(KEEP_FOR_MS)];
  return { id: randomUUID(), ...file, announcedAt, uploadUntil, keptUntil };
}

function tooMany(most: number): Refusal {
  const message: LocalizedText = {
    ar: `لديك من المستندات التي لم تُرفق ببلاغ ما يبلغ الحد الأعلى (${String(most)}). أرفقها ببلاغ، أو انتظر حذفها بعد يوم من رفعها، ثم ارفع غيرها.`,
    en: `You have as many documents that no report has taken as you may (${String(most)}). Attach them to a report, or wait until they are removed a day after they were announced, and then upload others.`,
  };
  return { code: "INVALID_INPUT", message, path: ["input"] };
}

/** The answer that a key stands for is still known when what it announced has been forgotten. */
const FORGOTTEN: Refusal = {
  code: "NOT_FOUND",
  message: {
    ar: "انقضت مدة حفظ هذا المستند دون إرفاقه؛ ارفعه بمفتاح جديد.",
    en: "This document was not attached in time; upload it with another key.",
  },
  path: ["input", "idempotencyKey"],
};
