import { type TicketFacts } from "../lifecycle/ticket";
import { awaitsInformation, isTicketClosed } from "../lifecycle/ticket-table";
import { businessDaysInText, dayInText, providerInText } from "../lifecycle/wording";
import { type LocalizedText } from "../text";
import { type EligibilityCase } from "./case";
import { type EligibilityRule, type Weighed, failed, notApplicable, onFacts, passed } from "./rule";
import { LATENESS_OF_CLOSED } from "./words";

/**
 * AMR-C2: the provider declared a service level and the ticket's due instant has come (G1).
 *
 * The period is the one to resolve the ticket (A19), and pauses with it (A18): while
 * information is awaited before it has passed, nobody can say when it will.
 */
export const providerExceededItsServiceLevel: EligibilityRule = {
  id: "AMR-C2",
  weigh: (eligibilityCase) =>
    onFacts(eligibilityCase, (facts) => {
      if (isTicketClosed(facts.status)) return notApplicable(LATENESS_OF_CLOSED);
      const { resolutionBusinessDays: days } = facts;
      return days === null
        ? notApplicable(noServiceLevel(eligibilityCase, facts))
        : weighServiceLevel(eligibilityCase, facts, days);
    }),
};

function weighServiceLevel(
  { at, provider: { name } }: EligibilityCase,
  { openedAt, dueAt, status }: TicketFacts,
  days: number,
): Weighed {
  const opened = dayInText(openedAt);
  const level = businessDaysInText(days);
  const provider = providerInText(name);
  const ar = `مدة المعالجة المحددة لدى ${provider.ar} ${level.ar} من ${opened.ar}`;
  const en = `${provider.en} has a service level of ${level.en}, here from ${opened.en}`;
  if (dueAt !== null && at >= dueAt) {
    const due = dayInText(dueAt);
    return passed({
      ar: `${ar}، وقد انتهت عند الساعة 00:00 بتوقيت الرياض من ${due.ar}.`,
      en: `${en}; it ended at 00:00 Riyadh of ${due.en}.`,
    });
  }
  if (dueAt === null || awaitsInformation(status)) {
    return notYet(null, {
      ar: `${ar}، وهي متوقفة لأن الجهة تنتظر بيانات من المستفيد: أجب الجهة أولًا.`,
      en: `${en}; it is paused while the provider awaits information: answer the provider first.`,
    });
  }
  const due = dayInText(dueAt);
  return notYet(dueAt, {
    ar: `${ar}، وتنتهي عند الساعة 00:00 بتوقيت الرياض من ${due.ar}؛ ويمكن التصعيد من حينها.`,
    en: `${en}; it ends at 00:00 Riyadh of ${due.en}, and the ticket may be escalated from then.`,
  });
}

function notYet(eligibleAt: Date | null, explanation: LocalizedText): Weighed {
  return failed(explanation, { field: "ticketNumber", eligibleAt });
}

function noServiceLevel(
  { provider: { name } }: EligibilityCase,
  { openedAt }: TicketFacts,
): LocalizedText {
  const opened = dayInText(openedAt);
  const provider = providerInText(name);
  return {
    ar: `لا مدة معالجة محددة لدى ${provider.ar} للشكاوى المفتوحة في ${opened.ar}.`,
    en: `${provider.en} declared no service level for tickets opened on ${opened.en}.`,
  };
}
