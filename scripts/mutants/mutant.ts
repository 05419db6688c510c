/** One small change of the rules that some test must notice. */
export interface Mutant {
  /** What the change takes away or bends, with the rule. */
  readonly name: string;
  readonly file: string;
  /** The text to replace: it occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

/** The text with the mutant's change in it; null unless what it replaces occurs exactly once. */
export function mutated(text: string, { from, to }: Mutant): string | null {
  const pieces = text.split(from);
  return pieces.length === 2 ? pieces.join(to) : null;
}
