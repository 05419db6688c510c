import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

const { parseValue, parseLiteral, serialize } = GraphQLDateTimeISO.toConfig();

/** A Date inside, ISO 8601 in UTC with milliseconds outside; any offset is taken in. */
export const DateTime = new GraphQLScalarType({
  name: "DateTime",
  description: "An instant: ISO 8601, UTC, milliseconds.",
  parseValue,
  parseLiteral,
  serialize,
});

/** A day of the civil calendar, YYYY-MM-DD inside and outside. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A civil day in Asia/Riyadh: ISO 8601, YYYY-MM-DD.",
  serialize: toDay,
  parseValue: toDay,
  parseLiteral: (node: ValueNode) => toDay(node.kind === Kind.STRING ? node.value : null),
});

function toDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new GraphQLError("Date must be a day of the calendar, written YYYY-MM-DD.");
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().slice(0, 10) === text;
}
