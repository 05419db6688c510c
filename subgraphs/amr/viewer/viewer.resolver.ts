import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Caller } from "../../../platform/auth/caller";
import type { RequestContext } from "../context";
import { ProviderType } from "../providers/provider.type";
import { ViewerType } from "./viewer.type";

/** Who is asking: the one question that needs no token. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "Null when nobody is signed in." })
  viewer(@Ctx() { caller }: RequestContext) {
    return caller;
  }

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: "The provider an agent acts for.",
  })
  provider(@Root() { provider }: Caller, @Ctx() { loaders }: RequestContext) {
    return provider === null ? null : loaders.provider.load(provider);
  }
}
