import { CATALOGUE } from "./catalogue";
import { type Rule } from "./rule";

/** The whole rulebook, in the order of the catalogue. */
export const RULES: readonly Rule[] = CATALOGUE;

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of exactly this id; null when there is none. */
export function findRule(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}
