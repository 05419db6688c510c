import { type Decision, grant, refuse } from "../decision";
import { type TicketKey, ticketKey } from "../identity/ticket-number";
import { BOUNDS } from "../lifecycle/bounds";
import { invalidInput } from "../lifecycle/refusals";
import { cleaned, textRefusals } from "../lifecycle/text";
import { type Refusal } from "../refusal";

/** What a complaint says of itself, as far as it can be judged without looking anything up. */
export interface SubmissionClaim {
  readonly ticketNumber: string | null;
  readonly serviceCode: string | null;
  readonly intakeOutage: boolean;
  /** Whether `beneficiary` was given. */
  readonly beneficiaryGiven: boolean;
  readonly title: string;
  readonly description: string;
}

/** A complaint that reads well: texts without space around them, the number as given and in its normal form. */
export interface Submission {
  readonly ticketNumber: string | null;
  readonly ticketKey: TicketKey | null;
  readonly title: string;
  readonly description: string;
}

/**
 * "At submission": what is wrong with a complaint before any rule is weighed. A beneficiary
 * is known by their sign-in and names nobody, staff name whom they submit for; a number
 * has a normal form (A13); an outage has a service and no number.
 */
export function readSubmission(
  claim: SubmissionClaim,
  by: "BENEFICIARY" | "STAFF",
): Decision<Submission> {
  const refusals = [
    ...beneficiaryRefusals(claim, by),
    ...numberRefusals(claim),
    ...serviceRefusals(claim),
    ...textRefusals(claim.title, { field: "title", most: BOUNDS.title, owed: true }),
    ...textRefusals(claim.description, {
      field: "description",
      most: BOUNDS.description,
      owed: true,
    }),
  ];
  if (refusals.length > 0) return refuse(...refusals);

  const ticketNumber = cleaned(claim.ticketNumber);
  return grant({
    ticketNumber,
    ticketKey: ticketNumber === null ? null : ticketKey(ticketNumber),
    title: claim.title.trim(),
    description: claim.description.trim(),
  });
}

function beneficiaryRefusals(
  { beneficiaryGiven }: SubmissionClaim,
  by: "BENEFICIARY" | "STAFF",
): readonly Refusal[] {
  if (by === "BENEFICIARY") return beneficiaryGiven ? [KNOWN_BY_SIGN_IN] : [];
  return beneficiaryGiven ? [] : [BENEFICIARY_OWED];
}

function numberRefusals({ ticketNumber, intakeOutage }: SubmissionClaim): readonly Refusal[] {
  if (ticketNumber === null) return [];
  if (intakeOutage) return [NUMBER_WITH_OUTAGE];
  if (ticketKey(ticketNumber) === null) return [NO_NUMBER];
  return textRefusals(ticketNumber, { field: "ticketNumber", most: BOUNDS.number, owed: true });
}

function serviceRefusals({ serviceCode, intakeOutage }: SubmissionClaim): readonly Refusal[] {
  return intakeOutage && serviceCode === null ? [SERVICE_OWED] : [];
}

const KNOWN_BY_SIGN_IN = invalidInput("beneficiary", {
  ar: "المستفيد معروف من دخوله، فلا يُذكر.",
  en: "A beneficiary is known by their sign-in and names nobody.",
});

const BENEFICIARY_OWED = invalidInput("beneficiary", {
  ar: "يجب ذكر المستفيد الذي تُقدَّم الشكوى عنه.",
  en: "The beneficiary whom the complaint is submitted for is required.",
});

const NUMBER_WITH_OUTAGE = invalidInput("ticketNumber", {
  ar: "لا يُذكر رقم شكوى عند تعذّر فتح شكوى لدى الجهة.",
  en: "There is no ticket number when no complaint could be opened with the provider.",
});

const NO_NUMBER = invalidInput("ticketNumber", {
  ar: "ليس في هذا النص رقم شكوى.",
  en: "There is no ticket number in this text.",
});

const SERVICE_OWED = invalidInput("serviceCode", {
  ar: "يجب ذكر الخدمة عند تعذّر فتح شكوى لدى الجهة.",
  en: "The service is required when no complaint could be opened with the provider.",
});
