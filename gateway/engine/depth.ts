import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** Deeper than any screen asks, and shallow enough to be planned and answered in moments. */
export const MOST_LEVELS = 10;

/**
 * Whether an operation nests its fields deeper than the hub answers. Planning grows with every level under an
 * interface, and answering with every list in a list. What is asked about the schema itself does not count. The
 * document is valid: its fragments do not go round in circles.
 */
export function isTooDeep(document: DocumentNode): boolean {
  const levels = new Levels(document);
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      levels.of(definition.selectionSet) > MOST_LEVELS,
  );
}

/** How many levels of fields stand under a set; each fragment is looked into once, however often it is spread. */
class Levels {
  private readonly known = new Map<string, number>();

  constructor(private readonly document: DocumentNode) {}

  of(set: SelectionSetNode | undefined): number {
    if (set === undefined) return 0;
    return Math.max(...set.selections.map((selection) => this.under(selection)));
  }

  private under(selection: SelectionNode): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    return selection.name.value.startsWith("__") ? 1 : 1 + this.of(selection.selectionSet);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    const levels = fragment && "selectionSet" in fragment ? this.of(fragment.selectionSet) : 0;
    this.known.set(name, levels);
    return levels;
  }
}
