import { type BuildSchemaOptions } from "type-graphql";
import { buildFederatedSchema, type Subgraph } from "../../platform/graphql/federated-schema";
import { type ProviderRegistration } from "../vocabulary/registry";
import { featuresOf } from "./features";

type Resolvers = BuildSchemaOptions["resolvers"];

/** Amr's schema, to serve or to print: it needs the registry and no database. */
export function amrSubgraph(registry: readonly ProviderRegistration[]): Promise<Subgraph> {
  const features = featuresOf(registry);
  const resolvers = features.flatMap((feature) => feature.resolvers) as unknown as Resolvers;
  const orphanedTypes = features.flatMap(({ orphanedTypes: types = [] }) => types);
  const references = Object.fromEntries(
    features.flatMap((feature) => Object.entries(feature.references ?? {})),
  );
  return buildFederatedSchema({ resolvers, orphanedTypes }, { references });
}
