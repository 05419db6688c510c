import { BOUNDS } from "../lifecycle/bounds";
import { invalidInput } from "../lifecycle/refusals";
import { textRefusals } from "../lifecycle/text";
import { type Refusal } from "../refusal";

/** What every report says of itself, whatever its track. */
export interface ReportClaim {
  /** Whether `beneficiary` was given. */
  readonly beneficiaryGiven: boolean;
  readonly title: string;
  readonly description: string;
}

/** "At submission": a beneficiary is known by their sign-in and names nobody, staff name whom they submit for. */
export function beneficiaryRefusals(
  { beneficiaryGiven }: ReportClaim,
  by: "BENEFICIARY" | "STAFF",
): readonly Refusal[] {
  if (by === "BENEFICIARY") return beneficiaryGiven ? [KNOWN_BY_SIGN_IN] : [];
  return beneficiaryGiven ? [] : [BENEFICIARY_OWED];
}

/** AMR-I5: a report has a title and a description. */
export function textsRefusals({ title, description }: ReportClaim): readonly Refusal[] {
  return [
    ...textRefusals(title, { field: "title", most: BOUNDS.title, owed: true, lines: "ONE" }),
    ...textRefusals(description, {
      field: "description",
      most: BOUNDS.description,
      owed: true,
    }),
  ];
}

const KNOWN_BY_SIGN_IN = invalidInput("beneficiary", {
  ar: "المستفيد معروف من دخوله، فلا يُذكر.",
  en: "A beneficiary is known by their sign-in and names nobody.",
});

const BENEFICIARY_OWED = invalidInput("beneficiary", {
  ar: "يجب ذكر المستفيد الذي يُقدَّم البلاغ عنه.",
  en: "The beneficiary whom the report is submitted for is required.",
});
