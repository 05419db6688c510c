import { type LocalDate, localDate } from "../calendar/local-date";
import { type Decision, grant, refuse } from "../decision";
import { type TicketKey, ticketKey } from "../identity/ticket-number";
import { BOUNDS } from "../lifecycle/bounds";
import { invalidInput } from "../lifecycle/refusals";
import { cleaned, textRefusals } from "../lifecycle/text";
import { type Refusal } from "../refusal";
import { beneficiaryRefusals, type ReportClaim, textsRefusals } from "../requests/report-claim";

/** What a complaint says of itself, as far as it can be judged without looking anything up. */
export interface SubmissionClaim extends ReportClaim {
  readonly ticketNumber: string | null;
  readonly serviceCode: string | null;
  readonly intakeOutage: boolean;
  /** As it was given (AMR-C9); a civil day. */
  readonly ticketDate: string | null;
}

/** A complaint that reads well: texts without space around them, the number as given and in its normal form. */
export interface Submission {
  readonly ticketNumber: string | null;
  readonly ticketKey: TicketKey | null;
  readonly ticketDate: LocalDate | null;
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
    ...dateRefusals(claim),
    ...textsRefusals(claim),
  ];
  if (refusals.length > 0) return refuse(...refusals);

  const ticketNumber = cleaned(claim.ticketNumber);
  return grant({
    ticketNumber,
    ticketKey: ticketNumber === null ? null : ticketKey(ticketNumber),
    ticketDate: claim.ticketDate === null ? null : localDate(claim.ticketDate),
    title: claim.title.trim(),
    description: claim.description.trim(),
  });
}

function numberRefusals({ ticketNumber, intakeOutage }: SubmissionClaim): readonly Refusal[] {
  if (ticketNumber === null) return [];
  if (intakeOutage) return [NUMBER_WITH_OUTAGE];
  if (ticketKey(ticketNumber) === null) return [NO_NUMBER];
  return textRefusals(ticketNumber, { field: "ticketNumber", most: BOUNDS.number, owed: true });
}

/** AMR-C9: the day is the beneficiary's to say and refuses nothing, but the civil calendar has no year 0. */
function dateRefusals({ ticketDate }: SubmissionClaim): readonly Refusal[] {
  return ticketDate?.startsWith("0000-") ? [NO_SUCH_YEAR] : [];
}

function serviceRefusals({ serviceCode, intakeOutage }: SubmissionClaim): readonly Refusal[] {
  return intakeOutage && serviceCode === null ? [SERVICE_OWED] : [];
}

const NUMBER_WITH_OUTAGE = invalidInput("ticketNumber", {
  ar: "لا يُذكر رقم شكوى عند تعذّر فتح شكوى لدى الجهة.",
  en: "There is no ticket number when no complaint could be opened with the provider.",
});

const NO_NUMBER = invalidInput("ticketNumber", {
  ar: "ليس في هذا النص رقم شكوى.",
  en: "There is no ticket number in this text.",
});

const NO_SUCH_YEAR = invalidInput("ticketDate", {
  ar: "لا سنة 0000 في التقويم.",
  en: "The calendar has no year 0000.",
});

const SERVICE_OWED = invalidInput("serviceCode", {
  ar: "يجب ذكر الخدمة عند تعذّر فتح شكوى لدى الجهة.",
  en: "The service is required when no complaint could be opened with the provider.",
});
