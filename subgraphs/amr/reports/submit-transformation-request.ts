import { type Decision, grant, refuse } from "../../../domain/decision";
import { type KnownService } from "../../../domain/requests/known-service";
import {
  paperServiceOf,
  similarRequestRefusals,
  type TransformationDraft,
} from "../../../domain/requests/transformation-request";
import { type RequestContext } from "../context";
import { type Work } from "../unit-of-work";
import { type Filed, NOTHING_OF_A_COMPLAINT } from "./register-report";
import { type Drafted, readTransformationInput, type TransformationInput } from "./request-draft";
import { type RequestSubmitted, submitRequest } from "./submit-request";

/**
 * Asks that a service on paper be made digital. Stored when it has no digital alternative (AMR-T2) and the same
 * beneficiary has not asked for it before, however many requests come at once (AMR-T4).
 */
export function submitTransformationRequest(
  context: RequestContext,
  input: TransformationInput,
): Promise<RequestSubmitted> {
  return submitRequest(context, {
    operation: "submitTransformationRequest",
    input,
    read: readTransformationInput,
    file: (work, draft, services) => file(work, { ...draft, input }, services),
  });
}

type Draft = Drafted<TransformationDraft> & { readonly input: TransformationInput };

async function file(
  work: Work,
  draft: Draft,
  services: readonly KnownService[],
): Promise<Decision<Filed>> {
  const { normalName, beneficiary, input } = draft;
  const meant = paperServiceOf({ normalName, serviceCode: input.serviceCode ?? null, services });
  if (!meant.granted) return meant;

  const serviceCode = meant.value?.code ?? null;
  const { provider } = input;
  const sought = { of: beneficiary, provider, serviceCode, normalText: normalName };
  const refusals = similarRequestRefusals(await work.earlier.transformations(sought));
  return refusals.length > 0 ? refuse(...refusals) : grant(toFiled(draft, serviceCode));
}

function toFiled(draft: Draft, serviceCode: string | null): Filed {
  const { paperServiceName, normalName, title, description, beneficiary, input } = draft;
  return {
    track: "TRANSFORMATION_REQUEST",
    provider: input.provider,
    ...{ serviceCode, paperServiceName, title, description, beneficiary },
    normalText: normalName,
    ...NOTHING_OF_A_COMPLAINT,
    channel: null,
  };
}
