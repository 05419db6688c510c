import { type RequestContext } from "../context";
import { type Feature } from "../feature";
import { ProviderStepsResolver } from "./provider-steps.resolver";
import { ProvidersResolver } from "./providers.resolver";
import { ServicesResolver } from "./services.resolver";

interface Reference {
  readonly code: string;
}

/** The provider registry: providers and services are entities that other subgraphs name by their code. */
export const providersFeature: Feature = {
  resolvers: [ProvidersResolver, ProviderStepsResolver, ServicesResolver],
  references: {
    Provider: {
      __resolveReference: ({ code }: Reference, { loaders }: RequestContext) =>
        loaders.provider.load(code),
    },
    Service: {
      __resolveReference: ({ code }: Reference, { loaders }: RequestContext) =>
        loaders.service.load(code),
    },
  },
};
