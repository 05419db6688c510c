import { providerInText } from "../lifecycle/wording";
import { type EligibilityRule, notApplicable, passed } from "./rule";

/** AMR-C1: the complaint could not be opened at the provider because its system was down (G4). */
export const intakeWasDown: EligibilityRule = {
  id: "AMR-C1",
  weigh({ intakeOutage, provider: { name } }) {
    const { ar, en } = providerInText(name);
    if (!intakeOutage) {
      return notApplicable({
        ar: `ليس موضوع الشكوى تعذّر فتح شكوى لدى ${ar} لتعطل نظامها.`,
        en: `The complaint is not that a fault in the system of ${en} kept one from being opened.`,
      });
    }
    return passed({
      ar: `يفيد المستفيد بتعذّر فتح شكوى لدى ${ar} لتعطل نظامها.`,
      en: `The beneficiary says that no complaint could be opened with ${en} because its system was down.`,
    });
  },
};
