import { businessDeadline } from "../calendar/business-days";
import { isTicketClosed } from "../lifecycle/ticket-table";
import { businessDaysInText, dayInText } from "../lifecycle/wording";
import { WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS as DAYS } from "../rulebook/numbers";
import { type EligibilityRule, failed, notApplicable, onFacts, passed } from "./rule";
import { LATENESS_OF_CLOSED } from "./words";

/**
 * AMR-C6: where the provider has no service level, the fifth business day after the ticket's
 * creation has ended (A2). It counts from `openedAt`, whatever the ticket's status and
 * whoever has been waited for since (A18).
 */
export const fiveBusinessDaysHavePassed: EligibilityRule = {
  id: "AMR-C6",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, ({ status, resolutionBusinessDays, openedAt }) => {
      const { at, calendar } = eligibilityCase;
      if (isTicketClosed(status)) return notApplicable(LATENESS_OF_CLOSED);
      if (resolutionBusinessDays !== null) return notApplicable(SERVICE_LEVEL_COUNTS);

      const eligibleAt = businessDeadline(openedAt, DAYS, calendar);
      const [opened, from] = [dayInText(openedAt), dayInText(eligibleAt)];
      const ar = `فُتحت الشكوى في ${opened.ar}؛ وخامس يوم عمل بعده`;
      const en = `The ticket was opened on ${opened.en}; the ${DAYS} business days after it`;
      if (at >= eligibleAt) {
        return passed({
          ar: `${ar} انتهى عند الساعة 00:00 بتوقيت الرياض من ${from.ar}.`,
          en: `${en} ended at 00:00 Riyadh of ${from.en}.`,
        });
      }
      const explanation = {
        ar: `${ar} ينتهي عند الساعة 00:00 بتوقيت الرياض من ${from.ar} (الانتظار ${businessDaysInText(DAYS).ar})؛ ويمكن التصعيد من حينها.`,
        en: `${en} end at 00:00 Riyadh of ${from.en}, and the ticket may be escalated from then.`,
      };
      return failed(explanation, { field: "ticketNumber", eligibleAt });
    }),
};

const SERVICE_LEVEL_COUNTS = {
  ar: "للجهة مدة معالجة محددة، وهي التي تُحسب.",
  en: "The provider has a service level, and it is what counts.",
};
