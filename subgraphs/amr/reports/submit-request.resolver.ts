import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import { submitSuggestion } from "./submit-suggestion";
import { SubmitSuggestionInput, SubmitSuggestionPayloadType } from "./submit-suggestion.type";
import { submitTransformationRequest } from "./submit-transformation-request";
import {
  SubmitTransformationRequestInput,
  SubmitTransformationRequestPayloadType,
} from "./submit-transformation-request.type";

/** Where transformation requests and suggestions come in. */
@Resolver()
export class SubmitRequestResolver {
  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Mutation(() => SubmitTransformationRequestPayloadType, {
    nullable: true,
    description: "Asks that a service on paper be made digital.",
  })
  async submitTransformationRequest(
    @Arg("input", () => SubmitTransformationRequestInput) input: SubmitTransformationRequestInput,
    @Ctx() context: RequestContext,
  ) {
    const { report, refusals } = await submitTransformationRequest(context, input);
    return { transformationRequest: report, userErrors: refusals.map(toUserError) };
  }

  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Mutation(() => SubmitSuggestionPayloadType, {
    nullable: true,
    description: "Suggests an improvement of a digital service.",
  })
  async submitSuggestion(
    @Arg("input", () => SubmitSuggestionInput) input: SubmitSuggestionInput,
    @Ctx() context: RequestContext,
  ) {
    const { report, refusals } = await submitSuggestion(context, input);
    return { suggestion: report, userErrors: refusals.map(toUserError) };
  }
}
