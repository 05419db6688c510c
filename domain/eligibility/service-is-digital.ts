import { isolated } from "../lifecycle/wording";
import { type EligibilityRule, failed, notApplicable, passed, unanswered } from "./rule";

/** AMR-X1: a complaint is never about a paper service; that it become digital may be asked for instead. */
export const serviceIsDigital: EligibilityRule = {
  id: "AMR-X1",
  weigh(eligibilityCase) {
    const { service, ticket } = eligibilityCase;
    if (service === null) {
      return ticket.kind === "NO_ANSWER" ? unanswered(eligibilityCase) : notApplicable(NO_SERVICE);
    }
    const code = { ar: isolated(service.code), en: service.code };
    if (service.digital) {
      return passed({
        ar: `الخدمة ${code.ar} رقمية.`,
        en: `The service ${code.en} is digital.`,
      });
    }
    const explanation = {
      ar: `الخدمة ${code.ar} ورقية ولا تُصعَّد شكوى عليها؛ بالإمكان تقديم طلب تحول.`,
      en: `The service ${code.en} is on paper and cannot be complained of here; its transformation may be requested.`,
    };
    const field = ticket.kind === "FOUND" ? "ticketNumber" : "serviceCode";
    return failed(explanation, { field, alternative: "TRANSFORMATION_REQUEST" });
  },
};

const NO_SERVICE = {
  ar: "لم تُعرف الخدمة التي تتعلق بها الشكوى.",
  en: "It is not known which service the complaint is about.",
};
