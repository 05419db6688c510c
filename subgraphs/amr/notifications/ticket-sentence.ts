import { isolated, providerInText } from "../../../domain/lifecycle/wording";
import { type LocalizedText } from "../../../domain/text";
import { type TicketNews } from "./notice-facts";

/** A12: what the provider did to the complaint with it, in one sentence. */
export function ticketSentence(ticket: TicketNews | null): LocalizedText {
  return ticket === null ? CHANGED : SENTENCES[ticket.change](ticket);
}

const CHANGED: LocalizedText = {
  ar: "غيّرت الجهة حالة شكواك المقدمة لديها.",
  en: "The provider has changed your complaint with it.",
};

const SENTENCES: Record<TicketNews["change"], (ticket: TicketNews) => LocalizedText> = {
  CLOSED: ({ number }) => ({
    ar: `أغلقت الجهة شكواك رقم ${isolated(number)} المقدمة لديها.`,
    en: `The provider has closed your complaint ${number} with it.`,
  }),
  REOPENED: ({ number }) => ({
    ar: `أعادت الجهة فتح شكواك رقم ${isolated(number)} المقدمة لديها.`,
    en: `The provider has reopened your complaint ${number} with it.`,
  }),
  REDIRECTED: ({ number, redirectedTo }) => {
    const to = redirectedTo && providerInText(redirectedTo);
    return {
      ar: `أغلقت الجهة شكواك رقم ${isolated(number)} المقدمة لديها ووجّهتها إلى ${to?.ar ?? "جهة أخرى"}.`,
      en: `The provider has closed your complaint ${number} and redirected it to ${to?.en ?? "another provider"}.`,
    };
  },
};
