/** The same text in both languages. Arabic first: it is the one the guides are written in. */
export interface LocalizedText {
  readonly ar: string;
  readonly en: string;
}
