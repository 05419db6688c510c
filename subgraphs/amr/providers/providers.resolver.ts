import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { listProviders } from "./list-providers";
import type { Provider } from "./provider";
import { ProviderType, ServiceType } from "./provider.type";
import { levelAt } from "./service-level";

/** The provider registry, for every role that is signed in. */
@Resolver(() => ProviderType)
export class ProvidersResolver {
  @Authorized()
  @Query(() => [ProviderType], {
    nullable: true,
    description: "Every provider the regulator oversees.",
  })
  providers(@Ctx() { repositories }: RequestContext) {
    return listProviders(repositories);
  }

  @Authorized()
  @Query(() => ProviderType, {
    nullable: true,
    description: "One provider; null when there is none of that code.",
  })
  provider(@Arg("code", () => ID) code: string, @Ctx() { loaders }: RequestContext) {
    return loaders.provider.load(code);
  }

  @FieldResolver(() => [ServiceType])
  services(@Root() { code }: Provider, @Ctx() { loaders }: RequestContext) {
    return loaders.servicesOf.load(code);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Business days to resolve a ticket; null when the provider declares none.",
  })
  async resolutionBusinessDays(
    @Root() { code }: Provider,
    @Ctx() { loaders, clock }: RequestContext,
  ): Promise<number | null> {
    return levelAt(await loaders.serviceLevels.load(code), clock.now());
  }
}
