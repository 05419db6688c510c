type ResolverClass = abstract new (...parameters: never[]) => object;

/** What one folder of amr gives to the subgraph's schema. */
export interface Feature {
  readonly resolvers: readonly ResolverClass[];
  /** Types that no field names, for example the concrete types behind an interface. */
  readonly orphanedTypes?: readonly ResolverClass[];
  /** `__resolveReference` of the entities, by type. */
  readonly references?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
