import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { CivilDate } from "../../../platform/graphql/scalars";
import type { RequestContext } from "../context";
import { ProviderType } from "../providers/provider.type";
import { daysAsked } from "./days-asked";
import { lookOver } from "./look-over";
import type { ProviderLine } from "./overview";
import { OverviewType, ProviderOverviewType } from "./overview.type";

/** The regulator's figures, for its own staff. */
@Resolver(() => ProviderOverviewType)
export class OverviewResolver {
  @Authorized("REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Query(() => OverviewType, {
    nullable: true,
    description: "The regulator's figures for reports submitted in these days. Staff only.",
  })
  overview(
    @Arg("from", () => CivilDate) from: string,
    @Arg("to", () => CivilDate) to: string,
    @Ctx() context: RequestContext,
  ) {
    return lookOver(context, daysAsked(from, to));
  }

  @FieldResolver(() => ProviderType)
  provider(@Root() { provider }: ProviderLine, @Ctx() { loaders }: RequestContext) {
    return loaders.provider.load(provider);
  }
}
