import { type Refusal } from "../refusal";
import { BOUNDS } from "./bounds";
import { invalidInput } from "./refusals";
import { type AmendmentRequest } from "./report-request";
import { textRefusals } from "./text";

/** AMR-P5: at least one of title, description and documents is corrected; a text that is given is held to its bound. */
export function amendmentRefusals({
  title,
  description,
  documentIds,
}: AmendmentRequest): readonly Refusal[] {
  if (title === null && description === null && documentIds === null) return [NOTHING_TO_AMEND];
  return [...givenTextRefusals(title, "title"), ...givenTextRefusals(description, "description")];
}

/** What the history says of a correction: which parts, and not their text. */
export function amendmentNote({ title, description, documentIds }: AmendmentRequest): string {
  const parts = [
    ...(title === null ? [] : [{ ar: "العنوان", en: "title" }]),
    ...(description === null ? [] : [{ ar: "الوصف", en: "description" }]),
    ...(documentIds === null ? [] : [{ ar: "المستندات", en: "documents" }]),
  ];
  const ar = parts.map((part) => part.ar).join("، ");
  const en = parts.map((part) => part.en).join(", ");
  return `صُحّح في البلاغ: ${ar}. / Corrected: ${en}.`;
}

function givenTextRefusals(
  text: string | null,
  field: "title" | "description",
): readonly Refusal[] {
  if (text === null) return [];
  const bound = { field, most: BOUNDS[field], owed: true };
  return textRefusals(text, field === "title" ? { ...bound, lines: "ONE" } : bound);
}

const NOTHING_TO_AMEND = invalidInput([], {
  ar: "يجب ذكر ما يُصحَّح: العنوان أو الوصف أو المستندات.",
  en: "What is corrected is required: the title, the description or the documents.",
});
