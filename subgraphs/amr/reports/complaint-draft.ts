import { type Decision, grant, refuse } from "../../../domain/decision";
import {
  readSubmission,
  type Submission,
  type SubmissionClaim,
} from "../../../domain/eligibility/submission";
import { type Beneficiary } from "../../../domain/identity/beneficiary";
import { type Caller } from "../../../platform/auth/caller";
import { type ChannelKind } from "../../vocabulary/channel";
import { claimOf, readWhom, refusalsOf, submittedBy, type SubmittedInput } from "./report-draft";
import { type EligibilityRequest, toWeighing, type Weighing } from "./weigh-complaint";

/** What `submitComplaint` is asked with; null and left out are the same. */
export interface ComplaintInput extends EligibilityRequest, SubmittedInput {
  readonly channel: ChannelKind;
  readonly ticketDate?: string | null;
}

/** A complaint that reads well, before any rule is weighed. */
export interface ComplaintDraft extends Weighing, Submission {
  readonly beneficiary: Beneficiary;
  readonly channel: ChannelKind;
}

/** "At submission": everything that needs no look-up. Refused with what is wrong in each field. */
export function readComplaint(input: ComplaintInput, caller: Caller): Decision<ComplaintDraft> {
  const by = submittedBy(caller);
  const submission = readSubmission(toClaim(input), by);
  const beneficiary = readWhom(input, caller);
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
    ticketDate: input.ticketDate ?? null,
    ...claimOf(input),
  };
}

function toDraft(
  input: ComplaintInput,
  submission: Submission,
  beneficiary: Beneficiary,
): ComplaintDraft {
  return {
    ...toWeighing(input, beneficiary),
    ...submission,
    beneficiary,
    channel: input.channel,
  };
}
