import { type TicketFacts } from "../lifecycle/ticket";
import { isTicketClosed } from "../lifecycle/ticket-table";
import { dayInText, providerInText } from "../lifecycle/wording";
import { type LocalizedText } from "../text";
import { type CaseProvider } from "./case";
import { wasDecided } from "./closing";
import { type EligibilityRule, failed, notApplicable, onFacts, passed } from "./rule";
import { CLOSURE_WORDS, NOT_CLOSED, channelsInText } from "./words";

/**
 * AMR-C4: the provider closed the ticket without a satisfactory solution (G3). Whether a
 * solution satisfies is the beneficiary's to say; a ticket closed for want of an answer,
 * withdrawn or redirected got none, and its way back is with the provider.
 */
export const closedWithoutSatisfying: EligibilityRule = {
  id: "AMR-C4",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, (facts) => {
      const { provider } = eligibilityCase;
      if (!isTicketClosed(facts.status)) return notApplicable(NOT_CLOSED);
      const closing = howItWasClosed(facts, provider);
      if (!wasDecided(facts)) {
        return failed(wayBack(closing, provider), { field: "ticketNumber" });
      }
      return passed({
        ar: `${closing.ar}؛ وللمستفيد أن يقول إن ذلك غير مُرضٍ.`,
        en: `${closing.en}; whether that satisfies is the beneficiary's to say.`,
      });
    }),
};

function howItWasClosed({ closedAt, closure }: TicketFacts, { name }: CaseProvider): LocalizedText {
  const day = closedAt && dayInText(closedAt);
  const words = CLOSURE_WORDS[closure ?? "UNRESOLVED"];
  const provider = providerInText(name);
  return {
    ar: `أغلقت ${provider.ar} الشكوى${day ? ` في ${day.ar}` : ""} ${words.ar}`,
    en: `${provider.en} closed the ticket${day ? ` on ${day.en}` : ""} ${words.en}`,
  };
}

function wayBack(closing: LocalizedText, { name, channels }: CaseProvider): LocalizedText {
  const through = channelsInText(channels);
  return {
    ar: `${closing.ar}، ولا تُصعَّد. الطريق أن تعيد الجهة فتحها أو أن تُفتح لديها شكوى جديدة، عبر ${through.ar}.`,
    en: `${closing.en}, so it cannot be escalated. The way back is to have ${name.en} reopen it or to open a new ticket, through ${through.en}.`,
  };
}
