import { type LocalDate, localDate } from "../../../domain/calendar/local-date";
import { type Decision, grant, refuse } from "../../../domain/decision";
import {
  readSubmission,
  type Submission,
  type SubmissionClaim,
} from "../../../domain/eligibility/submission";
import {
  type Beneficiary,
  type BeneficiaryClaim,
  readBeneficiary,
} from "../../../domain/identity/beneficiary";
import { type Caller } from "../../../platform/auth/caller";
import { type ChannelKind } from "../../vocabulary/channel";
import { readSignedIn } from "./beneficiary-of-caller";
import { actorOf } from "./report-actor";
import { type EligibilityRequest, toWeighing, type Weighing } from "./weigh-complaint";

/** What `submitComplaint` is asked with; null and left out are the same. */
export interface ComplaintInput extends EligibilityRequest {
  readonly channel: ChannelKind;
  readonly title: string;
  readonly description: string;
  readonly ticketDate?: string | null;
  readonly beneficiary?: BeneficiaryClaim | null;
  readonly idempotencyKey?: string | null;
}

/** A complaint that reads well, before any rule is weighed. */
export interface ComplaintDraft extends Weighing, Submission {
  readonly beneficiary: Beneficiary;
  readonly channel: ChannelKind;
  readonly ticketDate: LocalDate | null;
}

/** "At submission": everything that needs no look-up. Refused with what is wrong in each field. */
export function readComplaint(input: ComplaintInput, caller: Caller): Decision<ComplaintDraft> {
  const by = actorOf(caller) === "STAFF" ? "STAFF" : "BENEFICIARY";
  const submission = readSubmission(toClaim(input), by);
  const beneficiary = readWhom(input, caller, by);
  if (submission.granted && beneficiary?.granted) {
    return grant(toDraft(input, submission.value, beneficiary.value));
  }
  return refuse(...[submission, beneficiary].flatMap(refusalsOf));
}

function toClaim(input: ComplaintInput): SubmissionClaim {
  return {
    ticketNumber: input.ticketNumber ?? null,
    serviceCode: input.serviceCode ?? null,
    intakeOutage: input.intakeOutage ?? false,
    beneficiaryGiven: input.beneficiary != null,
    title: input.title,
    description: input.description,
  };
}

/** Null when it is owed and was not given, which the submission is refused for. */
function readWhom(
  { beneficiary }: ComplaintInput,
  caller: Caller,
  by: "BENEFICIARY" | "STAFF",
): Decision<Beneficiary> | null {
  if (by === "BENEFICIARY") return readSignedIn(caller);
  return beneficiary ? readBeneficiary(beneficiary, ["input", "beneficiary"], "STAFF") : null;
}

function toDraft(
  input: ComplaintInput,
  submission: Submission,
  beneficiary: Beneficiary,
): ComplaintDraft {
  const { channel, ticketDate } = input;
  return {
    ...toWeighing(input, beneficiary),
    ...submission,
    beneficiary,
    channel,
    ticketDate: ticketDate == null ? null : localDate(ticketDate),
  };
}

function refusalsOf(decision: Decision<unknown> | null) {
  return decision === null || decision.granted ? [] : decision.refusals;
}
