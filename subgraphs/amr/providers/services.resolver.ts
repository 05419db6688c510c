import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import type { Service } from "./provider";
import { ProviderType, ServiceType } from "./provider.type";

/** What a service refers to. */
@Resolver(() => ServiceType)
export class ServicesResolver {
  @FieldResolver(() => ProviderType, { description: "The provider that has it now." })
  provider(@Root() { providerCode }: Service, @Ctx() { loaders }: RequestContext) {
    return loaders.provider.load(providerCode);
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: "For a service on paper: its digital alternative, if there is one (AMR-T2).",
  })
  digitalAlternative(@Root() { digitalAlternative }: Service, @Ctx() { loaders }: RequestContext) {
    return digitalAlternative === null ? null : loaders.service.load(digitalAlternative);
  }
}
