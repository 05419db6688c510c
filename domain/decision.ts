import { type Refusal } from "./refusal";

/**
 * What a rule says when it is asked: yes, with the new state, or no, with every reason.
 */
export type Decision<Granted> =
  | { readonly granted: true; readonly value: Granted }
  | { readonly granted: false; readonly refusals: readonly Refusal[] };

export function grant<Granted>(value: Granted): Decision<Granted> {
  return { granted: true, value };
}

export function refuse(...refusals: readonly Refusal[]): Decision<never> {
  return { granted: false, refusals };
}
