import { type Decision, grant, refuse } from "../decision";
import { DIRECTION_MARKS, SPACES, ZERO_WIDTH_MARKS } from "../identity/signs";
import { type Refusal } from "../refusal";
import { isReadable } from "../text";
import { invalidInput } from "./refusals";

/** What a text of the input is held to. */
export interface TextBound {
  /** Where it stands in the input, after `input`. */
  readonly field: string | readonly string[];
  /** The longest it may be, in code points. */
  readonly most: number;
  readonly owed: boolean;
  /** A text of one line has no control characters, line breaks among them; left out, it has any number of lines. */
  readonly lines?: "ONE";
}

/** A sign that can be seen, or that is no text at all: space and marks around nothing say nothing. */
const SAYS_SOMETHING = new RegExp(`[^${SPACES}${DIRECTION_MARKS}${ZERO_WIDTH_MARKS}]`, "u");
const BREAKS_THE_LINE = /[\p{Cc}\u2028\u2029]/u;

/** The text as it is kept: without space around it, and null when nothing is left that can be seen. */
export function cleaned(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return SAYS_SOMETHING.test(trimmed) ? trimmed : null;
}

/** Texts as one, a line each, without those that are empty. */
export function linesOf(texts: readonly (string | null)[]): string {
  return texts
    .map(cleaned)
    .filter((text) => text !== null)
    .join("\n");
}

/** Why a text cannot be taken: missing, too long, with what is no character to keep, or of several lines where it is to be one. */
export function textRefusals(text: string | null, bound: TextBound): readonly Refusal[] {
  const kept = cleaned(text);
  if (kept === null) return bound.owed ? [missing(bound)] : [];
  if (Array.from(kept).length > bound.most) return [tooLong(bound)];
  return isReadable(kept) ? lineRefusals(kept, bound) : [unreadable(bound)];
}

/** Reads a text of the input; the value is null when there is none and none is owed. */
export function readText(text: string | null, bound: TextBound): Decision<string | null> {
  const refusals = textRefusals(text, bound);
  return refusals.length > 0 ? refuse(...refusals) : grant(cleaned(text));
}

function lineRefusals(kept: string, bound: TextBound): readonly Refusal[] {
  return bound.lines === "ONE" && BREAKS_THE_LINE.test(kept) ? [notOneLine(bound)] : [];
}

function missing({ field }: TextBound): Refusal {
  return invalidInput(field, { ar: "هذا النص مطلوب.", en: "This text is required." });
}

function tooLong({ field, most }: TextBound): Refusal {
  return invalidInput(field, {
    ar: `طول النص يتجاوز الحد الأعلى: ${most}.`,
    en: `The text is longer than ${most} characters.`,
  });
}

function unreadable({ field }: TextBound): Refusal {
  return invalidInput(field, {
    ar: "في النص رمز لا يُقرأ: U+0000 أو نصف زوج بديل.",
    en: "The text has an unreadable character: U+0000 or half of a surrogate pair.",
  });
}

function notOneLine({ field }: TextBound): Refusal {
  return invalidInput(field, {
    ar: "هذا النص سطر واحد، بلا رموز تحكم.",
    en: "This text is one line, without control characters.",
  });
}
