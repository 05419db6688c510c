/** The same text in both languages. Arabic first: it is the one the guides are written in. */
export interface LocalizedText {
  readonly ar: string;
  readonly en: string;
}

/** Whether a text can be kept and given back: U+0000 no database text holds, and half of a surrogate pair is no character. */
export function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
