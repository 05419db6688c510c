import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import { submitComplaint } from "./submit-complaint";
import { SubmitComplaintInput, SubmitComplaintPayloadType } from "./submit-complaint.type";

/** Where a complaint comes in. */
@Resolver()
export class SubmitComplaintResolver {
  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Mutation(() => SubmitComplaintPayloadType, {
    nullable: true,
    description:
      "Escalates a provider's ticket to the regulator. RECEIVED when eligible or provisional.",
  })
  async submitComplaint(
    @Arg("input", () => SubmitComplaintInput) input: SubmitComplaintInput,
    @Ctx() context: RequestContext,
  ) {
    const { complaint, refusals, eligibility } = await submitComplaint(context, input);
    return { complaint, eligibility, userErrors: refusals.map(toUserError) };
  }
}
