import { type EligibilityRule, failed, notApplicable, passed } from "./rule";

/** AMR-C8: on ground G4 an image of the problem is attached, one that is really an image. */
export const pictureOfTheFaultIsAttached: EligibilityRule = {
  id: "AMR-C8",
  weigh({ intakeOutage, pictureAttached }) {
    if (!intakeOutage) return notApplicable(NOT_OWED);
    return pictureAttached ? passed(ATTACHED) : failed(MISSING, { field: "documentIds" });
  },
};

const NOT_OWED = {
  ar: "لا تلزم صورة إلا عند تعذّر فتح شكوى لدى الجهة.",
  en: "A picture is owed only when no complaint could be opened with the provider.",
};

const ATTACHED = {
  ar: "أُرفقت صورة من الإشكالية.",
  en: "A picture of the problem is attached.",
};

const MISSING = {
  ar: "يجب إرفاق صورة من الإشكالية التي منعت فتح الشكوى لدى الجهة.",
  en: "A picture of the problem that kept the complaint from being opened must be attached.",
};
