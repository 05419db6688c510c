import { type TicketMatter } from "../lifecycle/ticket";
import { isTicketClosed } from "../lifecycle/ticket-table";
import { type LocalizedText } from "../text";
import { matterOf, wasDecided } from "./closing";
import { type EligibilityRule, type Weighed, failed, notApplicable, onFacts, passed } from "./rule";
import { NOT_CLOSED, UNDECIDED } from "./words";

/** AMR-X3: a technical ticket that the provider closed is escalated only while the problem persists. */
export const technicalProblemPersists: EligibilityRule = {
  id: "AMR-X3",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, (facts) => {
      if (!isTicketClosed(facts.status)) return notApplicable(NOT_CLOSED);
      if (!wasDecided(facts)) return notApplicable(UNDECIDED);
      if (!CAN_PERSIST[matterOf(eligibilityCase, facts)]) return notApplicable(NOT_TECHNICAL);
      return weighPersistence(eligibilityCase.stillOccurring);
    }),
};

function weighPersistence(stillOccurring: boolean | null): Weighed {
  const field = "stillOccurring";
  if (stillOccurring === null) return failed(UNANSWERED, { code: "INVALID_INPUT", field });
  return stillOccurring ? passed(PERSISTS) : failed(IS_OVER, { field, alternative: "SUGGESTION" });
}

const CAN_PERSIST: Record<TicketMatter, boolean> = {
  TECHNICAL: true,
  SERVICE_QUALITY: false,
  PROCEDURAL: false,
};

const NOT_TECHNICAL: LocalizedText = {
  ar: "ليست شكوى تقنية.",
  en: "It is not a technical complaint.",
};

const UNANSWERED: LocalizedText = {
  ar: "الشكوى تقنية ومغلقة: يجب الإجابة عما إذا كانت المشكلة لا زالت مستمرة (stillOccurring).",
  en: "The complaint is technical and closed: whether the problem still occurs must be answered (stillOccurring).",
};

const PERSISTS: LocalizedText = {
  ar: "يفيد المستفيد بأن المشكلة لا زالت مستمرة.",
  en: "The beneficiary says that the problem still occurs.",
};

const IS_OVER: LocalizedText = {
  ar: "لم تعد المشكلة التقنية مستمرة، فلا تُصعَّد الشكوى المغلقة؛ بالإمكان تقديم اقتراح.",
  en: "The technical problem no longer occurs, so the closed ticket cannot be escalated; a suggestion may be made.",
};
