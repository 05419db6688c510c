import { type BreakingChange, BreakingChangeType, buildSchema, findBreakingChanges } from "graphql";

/** What the contract promises and the API has not, split by whether it may be so for a while. */
export interface Breach {
  /** Not there: something that later work builds. */
  readonly missing: readonly string[];
  /** There, and otherwise than promised. */
  readonly changed: readonly string[];
}

const NOT_THERE: ReadonlySet<string> = new Set([
  BreakingChangeType.TYPE_REMOVED,
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
  BreakingChangeType.TYPE_REMOVED_FROM_UNION,
]);

/** Compares by the names and types of both, as graphql-js defines a breaking change. */
export function breachOf(contract: string, api: string): Breach {
  const changes = findBreakingChanges(buildSchema(contract), buildSchema(api));
  const isMissing = ({ type }: BreakingChange) => NOT_THERE.has(type);
  return {
    missing: changes.filter(isMissing).map(nameOf).sort(),
    changed: changes.filter((change) => !isMissing(change)).map(({ description }) => description),
  };
}

/** Of what was removed: graphql-js has it in a sentence only. */
function nameOf({ description }: BreakingChange): string {
  return description
    .replace(/^(\w+) was removed from (?:enum|union) type (\w+)\.$/, "$2.$1")
    .replace(/ was removed.*$/, "");
}

/** Why the breach may not be, in a line each: the list of what is missing only ever gets shorter. */
export function objections(breach: Breach, listed: readonly string[]): readonly string[] {
  const added = breach.missing.filter((item) => !listed.includes(item));
  const built = listed.filter((item) => !breach.missing.includes(item));
  return [
    ...breach.changed.map((change) => `Breaks the contract: ${change}`),
    ...added.map((item) => `Breaks the contract: ${item} is missing, and was not before.`),
    ...built.map((item) => `${item} is there: run npm run schema to strike it off the list.`),
  ];
}
