import { findRule } from "../../../domain/rulebook/rulebook";
import { type Feature } from "../feature";
import { RulesResolver } from "./rules.resolver";

/** The rulebook: a rule is an entity that other subgraphs name by its id. */
export const rulebookFeature: Feature = {
  resolvers: [RulesResolver],
  references: {
    Rule: { __resolveReference: ({ id }: { readonly id: string }) => findRule(id) },
  },
};
