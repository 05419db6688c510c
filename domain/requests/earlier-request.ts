import { type ReportStatus } from "../lifecycle/report";
import { isolated } from "../lifecycle/wording";
import { type Refusal } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { type LocalizedText } from "../text";

/** An earlier transformation request or suggestion of the same beneficiary about the same thing. */
export interface EarlierRequest {
  readonly number: string;
  readonly status: ReportStatus;
  /** Whether it was ever referred to the provider. */
  readonly referred: boolean;
}

/** Whether an earlier request that ended so still counts. */
const ENDED: Partial<Record<ReportStatus, "NEVER" | "ONCE_REFERRED">> = {
  INELIGIBLE: "NEVER",
  AUTO_CANCELLED: "NEVER",
  WITHDRAWN: "ONCE_REFERRED",
};

/** A14: an earlier one counts unless it ended INELIGIBLE, AUTO_CANCELLED, or WITHDRAWN before referral. */
export function countsAsEarlier({
  status,
  referred,
}: Pick<EarlierRequest, "status" | "referred">): boolean {
  const ended = ENDED[status];
  return ended === undefined || (ended === "ONCE_REFERRED" && referred);
}

/** The refusal that names the first earlier request that counts; none when none does. It is the beneficiary's own, so they may see it. */
export function earlierRefusals(
  earlier: readonly EarlierRequest[],
  { rule, field, message }: { rule: RuleId; field: string; message: LocalizedText },
): readonly Refusal[] {
  const first = earlier.find(countsAsEarlier);
  if (first === undefined) return [];
  const named = {
    ar: `${message.ar} البلاغ السابق: ${isolated(first.number)}.`,
    en: `${message.en} The earlier report is ${first.number}.`,
  };
  return [{ code: "RULE_REFUSED", message: named, path: ["input", field], rule }];
}
