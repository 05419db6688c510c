import DataLoader from "dataloader";
import { type Provider, type Service } from "./provider";
import { type ProviderRepository } from "./provider.repository";
import { type ServiceLevel } from "./service-level";

/** The registry, one statement a kind for however many are asked of it at once. */
export interface ProviderLoaders {
  readonly provider: DataLoader<string, Provider | null>;
  readonly service: DataLoader<string, Service | null>;
  /** By the code of the provider. */
  readonly servicesOf: DataLoader<string, readonly Service[]>;
  readonly serviceLevels: DataLoader<string, readonly ServiceLevel[]>;
}

/** Loaders for one request. */
export function providerLoadersOf(
  providers: ProviderRepository,
  options: { readonly cache: boolean },
): ProviderLoaders {
  return {
    provider: new DataLoader((codes) => providers.findMany(codes), options),
    service: new DataLoader((codes) => providers.findServices(codes), options),
    servicesOf: new DataLoader((codes) => providers.servicesOf(codes), options),
    serviceLevels: new DataLoader((codes) => providers.serviceLevelsOf(codes), options),
  };
}
