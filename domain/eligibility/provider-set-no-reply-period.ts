import { isTicketClosed } from "../lifecycle/ticket-table";
import { businessDaysInText, providerInText } from "../lifecycle/wording";
import { type EligibilityRule, notApplicable, onFacts, passed } from "./rule";
import { LATENESS_OF_CLOSED } from "./words";

/** AMR-C3: the ticket has a number and the provider set no period for replying; with AMR-C6 this is ground G2 (A7). */
export const providerSetNoReplyPeriod: EligibilityRule = {
  id: "AMR-C3",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, ({ status, resolutionBusinessDays: days }) => {
      const provider = providerInText(eligibilityCase.provider.name);
      if (isTicketClosed(status)) return notApplicable(LATENESS_OF_CLOSED);
      if (days !== null) {
        const { ar, en } = businessDaysInText(days);
        return notApplicable({
          ar: `حددت ${provider.ar} مدة معالجة: ${ar}.`,
          en: `${provider.en} set a period: a service level of ${en}.`,
        });
      }
      return passed({
        ar: `للشكوى رقم مرجعي، ولم تحدد ${provider.ar} مدة للرد.`,
        en: `The ticket has a reference number, and ${provider.en} set no period for replying.`,
      });
    }),
};
