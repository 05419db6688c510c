import { blockingReport } from "./earlier-report";
import { type EligibilityRule, failed, notApplicable, passed } from "./rule";

/**
 * AMR-C5: no earlier complaint to the centre about the same ticket of the same provider
 * stands in the way (A6). Without a ticket, on ground G4, the same beneficiary has one
 * active complaint a service.
 */
export const notEscalatedBefore: EligibilityRule = {
  id: "AMR-C5",
  weigh(eligibilityCase) {
    const { intakeOutage, ticket } = eligibilityCase;
    if (ticket.kind === "NONE" && !intakeOutage) return notApplicable(NO_NUMBER);
    const words = intakeOutage ? OF_SERVICE : OF_TICKET;
    if (blockingReport(eligibilityCase) === null) return passed(words.passed);
    return failed(words.failed, { field: intakeOutage ? "serviceCode" : "ticketNumber" });
  },
};

const NO_NUMBER = {
  ar: "لم يُذكر رقم شكوى يُبحث عن تصعيد سابق لها.",
  en: "No ticket number was given to look for an earlier escalation of.",
};

const OF_TICKET = {
  passed: {
    ar: "لا يوجد تصعيد سابق لدى مركز آمر لنفس رقم الشكوى يمنع تصعيدها.",
    en: "No earlier escalation of the same ticket number stands in the way.",
  },
  failed: {
    ar: "يوجد لدى مركز آمر تصعيد سابق لنفس رقم الشكوى.",
    en: "The same ticket number has been escalated to the Amr Centre before.",
  },
};

const OF_SERVICE = {
  passed: {
    ar: "لا يوجد بلاغ قائم للمستفيد عن تعذّر فتح شكوى على هذه الخدمة.",
    en: "The beneficiary has no active complaint about an outage of this service.",
  },
  failed: {
    ar: "للمستفيد بلاغ قائم عن تعذّر فتح شكوى على هذه الخدمة.",
    en: "The beneficiary has an active complaint about an outage of this service.",
  },
};
