/** Signs that come along when a number is typed or copied, as parts of a regular expression's class. */
export const SPACES = "\\s";
/** Left to right, right to left, and the embeddings, overrides and isolates of both. */
export const DIRECTION_MARKS = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
export const ZERO_WIDTH_MARKS = "\\u00ad\\u200b-\\u200d\\u2060-\\u2064\\ufeff";
export const TATWEEL = "\\u0640";
/** The hyphen-minus, the hyphens and dashes of General Punctuation, the minus. */
export const DASHES = "\\u002d\\u2010-\\u2015\\u2212";

const ARABIC_INDIC_OR_PERSIAN = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** The same text with Arabic-Indic and Persian digits written as 0 to 9. */
export function withAsciiDigits(text: string): string {
  // Both blocks begin at a multiple of 16, so the lowest four bits are the digit.
  return text.replace(ARABIC_INDIC_OR_PERSIAN, (digit) => String(digit.charCodeAt(0) & 0xf));
}
