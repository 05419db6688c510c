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

/** Codes, numbers or addresses as a list inside a sentence; a dash when there is none. */
export function listInText(items: readonly string[]): LocalizedText {
  if (items.length === 0) return { ar: "—", en: "—" };
  return { ar: items.map(isolated).join("، "), en: items.join(", ") };
}

/** A number of business days, in the grammar of each language. */
export function businessDaysInText(days: number): LocalizedText {
  return {
    ar: `${arabicDays(days)} عمل`,
    en: days === 1 ? "1 business day" : `${days} business days`,
  };
}

/** Arabic counts one and two by the noun itself, three to ten with its plural, and on with its singular. */
function arabicDays(days: number): string {
  if (days === 1) return "يوم";
  if (days === 2) return "يوما";
  return `${isolated(String(days))} ${days <= MOST_OF_PLURAL ? "أيام" : "يوم"}`;
}

const MOST_OF_PLURAL = 10;
