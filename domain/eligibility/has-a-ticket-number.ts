import { dayInText, providerInText } from "../lifecycle/wording";
import { type EligibilityCase } from "./case";
import { type EligibilityRule, failed, notApplicable, passed, unanswered } from "./rule";

/**
 * AMR-C7: no complaint without the number of an earlier ticket at the provider, except on
 * ground G4. A number that the provider does not know and one of another beneficiary read
 * the same (A17), so the explanation tells nothing of either.
 */
export const hasATicketNumber: EligibilityRule = {
  id: "AMR-C7",
  weigh(eligibilityCase) {
    const { ticket } = eligibilityCase;
    if (ticket.kind === "NO_ANSWER") return unanswered(eligibilityCase);
    if (ticket.kind === "NONE") return withoutNumber(eligibilityCase);
    const provider = providerInText(eligibilityCase.provider.name);
    if (ticket.kind === "UNKNOWN") {
      const explanation = {
        ar: `لا توجد لدى ${provider.ar} شكوى بهذا الرقم لهذا المستفيد.`,
        en: `${provider.en} has no ticket of this number for this beneficiary.`,
      };
      return failed(explanation, { code: "NOT_FOUND", field: "ticketNumber" });
    }
    const opened = dayInText(ticket.facts.openedAt);
    return passed({
      ar: `توجد لدى ${provider.ar} شكوى بهذا الرقم، فُتحت في ${opened.ar}.`,
      en: `${provider.en} has a ticket of this number, opened on ${opened.en}.`,
    });
  },
};

function withoutNumber({ intakeOutage, provider: { name } }: EligibilityCase) {
  if (intakeOutage) {
    return notApplicable({
      ar: "تعذّر فتح شكوى لدى الجهة، فلا يلزم رقم شكوى.",
      en: "No complaint could be opened with the provider, so no ticket number is needed.",
    });
  }
  const { ar, en } = providerInText(name);
  const explanation = {
    ar: `لا تُقدَّم شكوى هنا دون رقم شكوى سابقة لدى ${ar}، إلا عند تعطل نظامها.`,
    en: `There is no complaint here without the number of an earlier ticket with ${en}, unless its system is down.`,
  };
  return failed(explanation, { field: "ticketNumber" });
}
