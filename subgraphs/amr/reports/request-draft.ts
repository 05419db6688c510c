import { type Decision, grant, refuse } from "../../../domain/decision";
import { type Beneficiary } from "../../../domain/identity/beneficiary";
import { readSuggestion, type SuggestionDraft } from "../../../domain/requests/suggestion";
import {
  readTransformation,
  type TransformationDraft,
} from "../../../domain/requests/transformation-request";
import { type Caller } from "../../../platform/auth/caller";
import { type ChannelKind } from "../../vocabulary/channel";
import { claimOf, readWhom, refusalsOf, submittedBy, type SubmittedInput } from "./report-draft";

/** What `submitTransformationRequest` is asked with; null and left out are the same. */
export interface TransformationInput extends SubmittedInput {
  readonly serviceCode?: string | null;
  readonly paperServiceName: string;
}

/** What `submitSuggestion` is asked with. */
export interface SuggestionInput extends SubmittedInput {
  readonly serviceCode: string;
  readonly channel: ChannelKind;
}

/** What reads well, and whom it is for. */
export type Drafted<Draft> = Draft & { readonly beneficiary: Beneficiary };

/** "At submission": everything that needs no look-up. Refused with what is wrong in each field. */
export function readTransformationInput(
  input: TransformationInput,
  caller: Caller,
): Decision<Drafted<TransformationDraft>> {
  const claim = { ...claimOf(input), paperServiceName: input.paperServiceName };
  return withWhom(readTransformation(claim, submittedBy(caller)), input, caller);
}

/** "At submission": everything that needs no look-up. Refused with what is wrong in each field. */
export function readSuggestionInput(
  input: SuggestionInput,
  caller: Caller,
): Decision<Drafted<SuggestionDraft>> {
  return withWhom(readSuggestion(claimOf(input), submittedBy(caller)), input, caller);
}

function withWhom<Draft>(
  draft: Decision<Draft>,
  input: SubmittedInput,
  caller: Caller,
): Decision<Drafted<Draft>> {
  const beneficiary = readWhom(input, caller);
  if (draft.granted && beneficiary?.granted) {
    return grant({ ...draft.value, beneficiary: beneficiary.value });
  }
  return refuse(...[draft, beneficiary].flatMap(refusalsOf));
}
