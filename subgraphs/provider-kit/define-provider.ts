import { definitionFaults } from "./definition-faults";
import { type ProviderDefinition } from "./provider-definition";

declare const defined: unique symbol;

/** A definition that was checked. */
export type Provider = ProviderDefinition & { readonly [defined]: true };

/** Checks a definition; throws one error that names everything wrong with it. */
export function defineProvider(definition: ProviderDefinition): Provider {
  const faults = definitionFaults(definition);
  if (faults.length > 0) {
    throw new Error(`The definition of ${definition.code} is not valid:\n- ${faults.join("\n- ")}`);
  }
  return definition as Provider;
}
