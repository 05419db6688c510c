import { type TicketClosure } from "../lifecycle/ticket";
import { listInText } from "../lifecycle/wording";
import { type LocalizedText } from "../text";

/** A4: why the rules on delay are not weighed on a closed ticket. */
export const LATENESS_OF_CLOSED: LocalizedText = {
  ar: "الشكوى مغلقة لدى الجهة، والتأخر وحده ليس سببًا لتصعيد شكوى مغلقة.",
  en: "The ticket is closed, and lateness alone is no ground for escalating a closed one.",
};

/** Why the rules on closing are not weighed on a ticket that is not closed. */
export const NOT_CLOSED: LocalizedText = {
  ar: "الشكوى ليست مغلقة لدى الجهة.",
  en: "The ticket is not closed.",
};

/** Why the exclusions are not weighed on a ticket that was closed without deciding the matter. */
export const UNDECIDED: LocalizedText = {
  ar: "أُغلقت الشكوى دون البت في موضوعها؛ وتُنظر في ذلك القاعدة AMR-C4.",
  en: "The ticket was closed without deciding the matter; AMR-C4 is what counts.",
};

/** How a ticket was closed, as people read it. */
export const CLOSURE_WORDS: Record<TicketClosure, LocalizedText> = {
  RESOLVED: { ar: "بعد معالجتها", en: "as resolved" },
  UNRESOLVED: { ar: "دون معالجتها", en: "without solving it" },
  NO_RESPONSE: {
    ar: "لعدم رد المستفيد على طلب البيانات",
    en: "because the beneficiary did not give the information asked for",
  },
  REDIRECTED: { ar: "بإحالتها إلى جهة أخرى", en: "by redirecting it to another provider" },
  WITHDRAWN: { ar: "بسحبها من المستفيد", en: "because the beneficiary withdrew it" },
};

/** A provider's channels, each once, to send somebody there; those it publishes where none is known. */
export function channelsInText(channels: readonly string[]): LocalizedText {
  const given = new Set(channels.map((channel) => channel.trim()).filter(Boolean));
  if (given.size === 0) return { ar: "قنوات الجهة المنشورة", en: "its published channels" };
  const { ar, en } = listInText([...given]);
  return { ar: `قنوات الجهة: ${ar}`, en: `its channels: ${en}` };
}
