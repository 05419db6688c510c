import { DIRECTION_MARKS, ZERO_WIDTH_MARKS, withAsciiDigits } from "./signs";

/** What an identifier is. */
export const IDENTIFIER_KINDS = [
  "NATIONAL_ID",
  "RESIDENCE_NUMBER",
  "UNIFIED_NUMBER",
  "PASSPORT",
  "FOREIGN_REGISTRATION",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Marks come along when a number is copied out of Arabic text. */
const MARKS = new RegExp(`[${DIRECTION_MARKS}${ZERO_WIDTH_MARKS}]`, "gu");

/** The form in which an identifier is kept and compared: ASCII digits, capitals, nothing around it. */
export function identifierKey(text: string): string {
  return withAsciiDigits(text.replace(MARKS, "").trim()).toUpperCase();
}

const FORM: Record<IdentifierKind, RegExp> = {
  NATIONAL_ID: /^1\d{9}$/u,
  RESIDENCE_NUMBER: /^2\d{9}$/u,
  UNIFIED_NUMBER: /^7\d{9}$/u,
  PASSPORT: /^[A-Z0-9]{5,20}$/u,
  FOREIGN_REGISTRATION: /^[A-Z0-9]{5,20}$/u,
};

const WITH_CHECK_DIGIT: readonly IdentifierKind[] = ["NATIONAL_ID", "RESIDENCE_NUMBER"];

/**
 * AMR-I1, AMR-D5: 10 digits, from 1 for a citizen and 2 for a resident with a check digit, from 7 for
 * an establishment without one; 5 to 20 letters and digits for visitors and bodies abroad. Asks for
 * the form of `identifierKey`.
 */
export function isIdentifierOf(kind: IdentifierKind, identifier: string): boolean {
  if (!FORM[kind].test(identifier)) return false;
  return !WITH_CHECK_DIGIT.includes(kind) || hasCheckDigit(identifier);
}

const KNOWN_FROM_IT: readonly IdentifierKind[] = [
  "NATIONAL_ID",
  "RESIDENCE_NUMBER",
  "UNIFIED_NUMBER",
];

/** The kind that an identifier of the Kingdom is known to be; null for all others, whose kind must be said. */
export function kindKnownFrom(identifier: string): IdentifierKind | null {
  return KNOWN_FROM_IT.find((kind) => isIdentifierOf(kind, identifier)) ?? null;
}

/** AMR-D5: visitors and bodies abroad have an identifier that the Kingdom did not give. */
export function isForeign(kind: IdentifierKind | null | undefined): boolean {
  return kind === "PASSPORT" || kind === "FOREIGN_REGISTRATION";
}

/** Luhn: from the right, every second digit counts double, and the digits of all add up to a multiple of ten. */
function hasCheckDigit(digits: string): boolean {
  const fromTheRight = Array.from(digits, Number).reverse();
  const sum = fromTheRight.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit : 2 * digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
