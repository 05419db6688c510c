import { withAsciiDigits } from "../../../domain/identity/signs";
import { ticketKey } from "../../../domain/identity/ticket-number";

/** Longer words are told apart by their beginning: the database takes no word of more than two thousand bytes. */
const LONGEST_WORD = 64;

/** The longest search that is taken, in signs. */
export const LONGEST_SEARCH = 200;

/** What comes after so many words of a search finds nothing that these do not. */
const MOST_WORDS_SOUGHT = 16;

/**
 * The words of a text as a search compares them: without case, diacritics and tatweel, Eastern digits
 * as ASCII, and the letters that Arabic writes one for another as one (A14).
 */
export function wordsOf(text: string): readonly string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map(shortened))];
}

/** What a report is found by: the words of its texts, and its numbers also without what parts their signs. */
export function searchWordsOf(report: {
  readonly number: string;
  readonly ticketNumber: string | null;
  readonly title: string;
  readonly description: string;
}): readonly string[] {
  const { number, ticketNumber, title, description } = report;
  const texts = [number, ticketNumber ?? "", title, description];
  const numbers = [wholeNumber(number), wholeNumber(ticketNumber ?? "")];
  return [...new Set([...texts.flatMap(wordsOf), ...numbers.filter((word) => word !== null)])];
}

/**
 * The tsquery that a search means: every word of it begins one of the report's, or all of it together
 * begins a number. Null when there is nothing to look for.
 */
export function searchQueryOf(text: string): string | null {
  const words = wordsOf(text).slice(0, MOST_WORDS_SOUGHT);
  if (words.length === 0) return null;
  const each = words.map(beginningOf).join(" & ");
  const whole = wholeNumber(text);
  return whole === null || words.includes(whole) ? each : `(${each}) | ${beginningOf(whole)}`;
}

/** Words are letters and digits alone, so nothing in them needs an escape. */
function beginningOf(word: string): string {
  return `'${word}':*`;
}

/** A number in its normal form (A13) as one word; null when more than letters and digits is in it. */
function wholeNumber(text: string): string | null {
  const [word, ...others] = wordsOf(ticketKey(text) ?? "");
  return word !== undefined && others.length === 0 ? word : null;
}

/** Hamza and madda are marks once a letter is taken apart; these two letters are of their own. */
function folded(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .normalize("NFKC");
  const letters = bare.toLowerCase().replace(/ى/gu, "ي").replace(/ة/gu, "ه").replace(/ٱ/gu, "ا");
  return withAsciiDigits(letters);
}

function shortened(word: string): string {
  return Array.from(word).slice(0, LONGEST_WORD).join("");
}
