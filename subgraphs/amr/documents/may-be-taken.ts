import { type Refusal } from "../../../domain/refusal";
import { type LocalizedText } from "../../../domain/text";
import { type Document, documentId, type DocumentOwner } from "./document";

/** How many documents a report may have. */
export const MOST_OF_A_REPORT = 10;

/** By whom, when and for which report documents are to be taken. */
export interface Taking {
  /** Null while the report is about to be received. */
  readonly report: string | null;
  readonly owner: DocumentOwner;
  readonly at: Date;
  /** How many the report has already, beside these. */
  readonly present: number;
  /** Whether these are to be all that the report has, so that those it has may be among them. */
  readonly anew?: boolean;
}

type Found = ReadonlyMap<string, Document>;

/** Why a report cannot take these documents, of which `found` are those that there are; at most one reason an id. */
export function refusalsOf(
  ids: readonly string[],
  found: readonly Document[],
  taking: Taking,
): readonly Refusal[] {
  if (taking.present + ids.length > MOST_OF_A_REPORT && ids.length > 0) return [TOO_MANY];
  const byId: Found = new Map(found.map((document) => [document.id, document]));
  return ids.flatMap((id, index) => {
    const isDouble = ids.findIndex((other) => documentId(other) === documentId(id)) < index;
    const message = isDouble ? DOUBLE : problemOf(byId.get(documentId(id) ?? ""), taking);
    return message === null ? [] : [refusalAt(String(index), message)];
  });
}

function problemOf(document: Document | undefined, taking: Taking): LocalizedText | null {
  if (document === undefined) return UNKNOWN;
  if (document.report !== null) return problemOfTaken(document, taking);
  if (!isOwned(document, taking)) return UNKNOWN;
  if (document.storedAt === null) return NOT_STORED;
  return document.keptUntil <= taking.at ? FORGOTTEN : null;
}

/** A report's own documents may be named again; those of another are its uploader's to know of, and nobody else's. */
function problemOfTaken(document: Document, taking: Taking): LocalizedText | null {
  if (document.report === taking.report) {
    return taking.anew === true || document.replaced ? null : PRESENT;
  }
  return isOwned(document, taking) ? OF_ANOTHER : UNKNOWN;
}

function isOwned({ owner }: Document, taking: Taking): boolean {
  return owner.role === taking.owner.role && owner.subject === taking.owner.subject;
}

function refusalAt(index: string, message: LocalizedText): Refusal {
  return { code: "INVALID_INPUT", message, path: [...PATH, index] };
}

const PATH = ["input", "documentIds"];
const TOO_MANY: Refusal = {
  code: "INVALID_INPUT",
  message: {
    ar: `لا يتجاوز عدد مستندات البلاغ ${String(MOST_OF_A_REPORT)}.`,
    en: `A report has at most ${String(MOST_OF_A_REPORT)} documents.`,
  },
  path: PATH,
};
const UNKNOWN: LocalizedText = {
  ar: "لا يوجد لديك مستند بهذا المعرّف.",
  en: "You have no document of this id.",
};
const NOT_STORED: LocalizedText = {
  ar: "لم يصل محتوى هذا المستند بعد؛ ارفعه أولاً.",
  en: "The bytes of this document have not arrived; upload them first.",
};
const FORGOTTEN: LocalizedText = {
  ar: "انقضت مدة حفظ هذا المستند دون إرفاقه؛ ارفعه من جديد.",
  en: "This document was not attached in time; upload it again.",
};
const OF_ANOTHER: LocalizedText = {
  ar: "هذا المستند مرفق ببلاغ آخر.",
  en: "This document belongs to another report.",
};
const PRESENT: LocalizedText = {
  ar: "هذا المستند مرفق بهذا البلاغ من قبل.",
  en: "The report has this document already.",
};
const DOUBLE: LocalizedText = {
  ar: "ذُكر هذا المستند أكثر من مرة.",
  en: "This document is named more than once.",
};
