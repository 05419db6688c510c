import { type LocalizedText } from "../text";

/**
 * One rule as a section of the catalogue writes it. `source.ar` is the guide's text word
 * for word, shortened where `…` stands. Where the guide has no sentence to quote it says
 * so («مستفاد من»: implied by, «من جدول»: from a table, «من أرقام»: from the figures), and
 * marks with guillemets the words or figures that are quoted all the same.
 */
interface WrittenRule<Id extends string> {
  readonly id: Id;
  readonly title: LocalizedText;
  readonly source: LocalizedText;
}

/** A section of a guide: its rules in order, each id kept as a type of its own. */
export function section<const Id extends string>(
  rules: readonly WrittenRule<Id>[],
): readonly WrittenRule<Id>[] {
  return rules;
}
