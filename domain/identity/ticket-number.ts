import {
  DASHES,
  DIRECTION_MARKS,
  SPACES,
  TATWEEL,
  ZERO_WIDTH_MARKS,
  withAsciiDigits,
} from "./signs";

/** The normal form of a ticket number, by which it is unique with its provider. */
export type TicketKey = string & { readonly brand: "TicketKey" };

const DROPPED = new RegExp(
  `[${SPACES}${DIRECTION_MARKS}${ZERO_WIDTH_MARKS}${TATWEEL}${DASHES}]`,
  "gu",
);

/** No number is as long, in any spelling; a longer text is not even brought into its normal form. */
const LONGEST_SPELLING = 256;

/**
 * A13: however a number is typed, with Eastern digits, in small letters, with spaces or dashes, it is
 * one ticket. Null when nothing is left, or far too much is given: that is no ticket number.
 */
export function ticketKey(text: string): TicketKey | null {
  if (text.length > LONGEST_SPELLING) return null;
  const bare = compatible(text).replace(DROPPED, "");
  // Letters and accents that a dropped sign kept apart join, and so may those of a capital.
  const key = withAsciiDigits(compatible(compatible(bare).toUpperCase()));
  return key === "" ? null : (key as TicketKey);
}

function compatible(text: string): string {
  return text.normalize("NFKC");
}
