import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import { ProviderPayloadType, SetResolutionBusinessDaysInput } from "./provider-step.type";
import { setResolutionBusinessDays } from "./set-resolution-business-days";

/** The registry as the regulator's administrators change it. */
@Resolver()
export class ProviderStepsResolver {
  @Authorized("REGULATOR_ADMIN")
  @Mutation(() => ProviderPayloadType, {
    nullable: true,
    description: "The service level a provider declares.",
  })
  async setResolutionBusinessDays(
    @Arg("input", () => SetResolutionBusinessDaysInput) input: SetResolutionBusinessDaysInput,
    @Ctx() context: RequestContext,
  ) {
    const { provider, refusals } = await setResolutionBusinessDays(context, input);
    return { provider, userErrors: refusals.map(toUserError) };
  }
}
