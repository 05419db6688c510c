import { civilDayOf } from "../calendar/riyadh";
import { type LocalizedText } from "../text";

const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

/** A number, date or address that keeps its own direction inside Arabic text. */
export function isolated(text: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** The civil day it is in Riyadh at an instant, as both languages write it inside a sentence. */
export function dayInText(instant: Date): LocalizedText {
  const day = civilDayOf(instant);
  return { ar: isolated(day), en: day };
}

/**
 * A provider as a sentence speaks of it. Some of their names are masculine in Arabic and some feminine, so there
 * the sentence is about «الجهة», and the name stands beside it.
 */
export function providerInText({ ar, en }: LocalizedText): LocalizedText {
  return { ar: `الجهة (${ar})`, en };
}

/** Codes, numbers or addresses as a list inside a sentence; a dash when there is none. */
export function listInText(items: readonly string[]): LocalizedText {
  if (items.length === 0) return { ar: "—", en: "—" };
  return { ar: items.map(isolated).join("، "), en: items.join(", ") };
}

/** A number of business days, in the grammar of each language. */
export function businessDaysInText(days: number): LocalizedText {
  return {
    ar: arabicBusinessDays(days),
    en: days === 1 ? "1 business day" : `${days} business days`,
  };
}

/**
 * Arabic counts one and two by the noun itself. After that the last two digits decide: from 3 to 10 the noun is
 * plural, and otherwise singular.
 */
function arabicBusinessDays(days: number): string {
  if (days === 1) return "يوم عمل واحد";
  if (days === 2) return "يوما عمل";
  const ending = days % 100;
  const isPlural = ending >= LEAST_OF_PLURAL && ending <= MOST_OF_PLURAL;
  return `${isolated(String(days))} ${isPlural ? "أيام" : "يوم"} عمل`;
}

const LEAST_OF_PLURAL = 3;
const MOST_OF_PLURAL = 10;
