import { BreakingChangeType, buildSchema, findBreakingChanges } from "graphql";

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
  const isMissing = ({ type }: (typeof changes)[number]) => NOT_THERE.has(type);
  const toText = ({ description }: (typeof changes)[number]) =>
    description.replace(/ was removed( from enum type \w+)?\.$/, "$1");
  return {
    missing: changes.filter(isMissing).map(toText).sort(),
    changed: changes.filter((change) => !isMissing(change)).map(({ description }) => description),
  };
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
