import { Arg, Authorized, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CivilDate } from "../../../platform/graphql/scalars";
import type { RequestContext } from "../context";
import { ProviderType } from "../providers/provider.type";
import { daysAsked } from "./days-asked";
import { ProviderPerformanceType } from "./overview.type";
import { viewPerformance } from "./view-performance";

/** How a provider does, for the regulator's staff and for its own agents. */
@Resolver(() => ProviderType)
export class PerformanceResolver {
  @Authorized("PROVIDER_AGENT", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @FieldResolver(() => ProviderPerformanceType, { nullable: true })
  performance(
    @Root() { code }: ProviderType,
    @Arg("from", () => CivilDate) from: string,
    @Arg("to", () => CivilDate) to: string,
    @Ctx() context: RequestContext,
  ) {
    return viewPerformance(context, code, daysAsked(from, to));
  }
}
