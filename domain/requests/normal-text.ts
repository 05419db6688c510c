import { DIRECTION_MARKS, TATWEEL, withAsciiDigits, ZERO_WIDTH_MARKS } from "../identity/signs";

const DROPPED = new RegExp(`[\\p{M}${TATWEEL}${DIRECTION_MARKS}${ZERO_WIDTH_MARKS}]`, "gu");

/** The letters that Arabic writes one for another, each as the one it is compared as. */
const FOLDED: Readonly<Record<string, string>> = {
  "\u0671": "\u0627", // alef wasla: alef
  "\u0621": "", // hamza on its own: none, as on a letter
  "\u0629": "\u0647", // ta marbuta: ha
  "\u0649": "\u064a", // alef maqsura: ya
  "\u06cc": "\u064a", // Persian ya: ya
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");

/**
 * A14: the form in which two texts are the same text. NFKC; tatweel and diacritics dropped, and with them what nobody
 * sees; alef and hamza forms, ta marbuta and ya folded; spaces collapsed; lower case; Eastern digits as ASCII. A hamza
 * or madda is a mark once its letter is taken apart, so it goes with the diacritics. Empty when nothing is left.
 */
export function normalText(text: string): string {
  // Lower case may leave a mark of its own beside the letter.
  const bare = withoutMarks(withoutMarks(text).toLowerCase());
  const letters = bare.replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
  return withAsciiDigits(letters).normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** Whether anything of a text says something: a letter or a digit. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(normalText(text));
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(DROPPED, "");
}
