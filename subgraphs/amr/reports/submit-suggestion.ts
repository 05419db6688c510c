import { type Decision, grant, refuse } from "../../../domain/decision";
import { type KnownService } from "../../../domain/requests/known-service";
import {
  digitalServiceOf,
  sameSuggestionRefusals,
  type SuggestionDraft,
} from "../../../domain/requests/suggestion";
import { type RequestContext } from "../context";
import { type Work } from "../unit-of-work";
import { type Filed, NOTHING_OF_A_COMPLAINT } from "./register-report";
import { type Drafted, readSuggestionInput, type SuggestionInput } from "./request-draft";
import { type RequestSubmitted, submitRequest } from "./submit-request";

/**
 * Suggests an improvement of a digital service (AMR-S4, AMR-X4). Stored when the same beneficiary has not made the same
 * suggestion for the service and channel before, however many suggestions come at once (AMR-S3).
 */
export function submitSuggestion(
  context: RequestContext,
  input: SuggestionInput,
): Promise<RequestSubmitted> {
  return submitRequest(context, {
    operation: "submitSuggestion",
    input,
    read: readSuggestionInput,
    file: (work, draft, services) => file(work, { ...draft, input }, services),
  });
}

type Draft = Drafted<SuggestionDraft> & { readonly input: SuggestionInput };

async function file(
  work: Work,
  draft: Draft,
  services: readonly KnownService[],
): Promise<Decision<Filed>> {
  const { normalSuggestion, beneficiary, input } = draft;
  const service = digitalServiceOf({ serviceCode: input.serviceCode, services });
  if (!service.granted) return service;

  const { code: serviceCode } = service.value;
  const { channel } = input;
  const sought = { of: beneficiary, serviceCode, channel, normalText: normalSuggestion };
  const refusals = sameSuggestionRefusals(await work.earlier.suggestions(sought));
  return refusals.length > 0 ? refuse(...refusals) : grant(toFiled(draft, serviceCode));
}

function toFiled(draft: Draft, serviceCode: string): Filed {
  const { normalSuggestion, title, description, beneficiary, input } = draft;
  const { provider, channel } = input;
  return {
    track: "SUGGESTION",
    ...{ provider, serviceCode, channel, title, description, beneficiary },
    ...NOTHING_OF_A_COMPLAINT,
    paperServiceName: null,
    normalText: normalSuggestion,
  };
}
