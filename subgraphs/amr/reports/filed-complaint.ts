import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { type ComplaintDraft } from "./complaint-draft";
import { type Findings } from "./inquire";
import { type Filed } from "./register-report";

/** A complaint as the rulebook lets it in: about the ticket's own service, or the one that was named (A8, AMR-C1). */
export function toFiledComplaint(
  draft: ComplaintDraft,
  { service }: Findings,
  { verdict, ground, facts }: Eligibility,
): Filed {
  const { provider, ticketNumber, ticketKey, ticketDate, matter, stillOccurring } = draft;
  const { channel, title, description, beneficiary } = draft;
  return {
    track: "COMPLAINT",
    ...{ provider, ticketNumber, ticketKey, ticketDate, matter, stillOccurring },
    ...{ channel, title, description, beneficiary, verdict, ground },
    serviceCode: facts?.serviceCode ?? service?.code ?? null,
    paperServiceName: null,
    normalText: null,
  };
}
