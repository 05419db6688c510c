import { dayInText } from "../lifecycle/wording";
import { type LocalizedText } from "../text";
import { type Eligibility } from "./eligibility";

/**
 * A8: what a provisional complaint that was decided against says of itself, in one text for both languages: the rule,
 * why, and from when a new complaint may be made where that is a matter of time. Null when nothing refuses.
 */
export function provisionalReason({ refusal, eligibleAt }: Eligibility): string | null {
  if (refusal === null) return null;
  const { rule = "", message } = refusal;
  const from = eligibleAt === null ? null : newComplaintFrom(eligibleAt);
  return `${rule}: ${sentences(message.ar, from?.ar)} / ${sentences(message.en, from?.en)}`;
}

function newComplaintFrom(eligibleAt: Date): LocalizedText {
  const day = dayInText(eligibleAt);
  return {
    ar: `يمكن تقديم شكوى جديدة من الساعة 00:00 بتوقيت الرياض من ${day.ar}.`,
    en: `A new complaint may be made from 00:00 Riyadh of ${day.en}.`,
  };
}

function sentences(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`;
}
