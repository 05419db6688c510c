import { type TicketMatter } from "../lifecycle/ticket";
import { isTicketClosed } from "../lifecycle/ticket-table";
import { providerInText } from "../lifecycle/wording";
import { type LocalizedText } from "../text";
import { type CaseProvider } from "./case";
import { matterOf, wasDecided } from "./closing";
import { type EligibilityRule, failed, notApplicable, onFacts, passed } from "./rule";
import { NOT_CLOSED, UNDECIDED, channelsInText } from "./words";

/** AMR-X2: a closed ticket about the provider's procedures is not escalated; an open one that is late is (A5). */
export const notAboutTheProvidersProcedures: EligibilityRule = {
  id: "AMR-X2",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, (facts) => {
      if (!isTicketClosed(facts.status)) return notApplicable(NOT_CLOSED);
      if (!wasDecided(facts)) return notApplicable(UNDECIDED);
      if (!CONCERNS_PROCEDURES[matterOf(eligibilityCase, facts)]) return passed(NOT_PROCEDURES);
      return failed(contactTheProvider(eligibilityCase.provider), {
        field: "ticketNumber",
        alternative: "CONTACT_PROVIDER",
      });
    }),
};

const CONCERNS_PROCEDURES: Record<TicketMatter, boolean> = {
  TECHNICAL: false,
  SERVICE_QUALITY: false,
  PROCEDURAL: true,
};

const NOT_PROCEDURES: LocalizedText = {
  ar: "لا تتعلق الشكوى بإجراءات الجهة.",
  en: "The complaint is not about the provider's procedures.",
};

function contactTheProvider({ name, channels }: CaseProvider): LocalizedText {
  const provider = providerInText(name);
  const through = channelsInText(channels);
  return {
    ar: `لا تُصعَّد شكوى مغلقة تتعلق بإجراءات ${provider.ar}؛ بالإمكان التواصل معها عبر ${through.ar}.`,
    en: `A closed complaint about the provider's procedures cannot be escalated; contact ${provider.en} through ${through.en}.`,
  };
}
